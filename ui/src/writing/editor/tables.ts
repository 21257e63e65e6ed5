/** Rows and columns of a table. No cell spans another, so every row holds one cell for each column. */
import type { Editor } from '@tiptap/core';
import type { Node as DocNode, ResolvedPos, Schema } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import type { Align } from '../dialect/blocks.ts';

/** Where the cursor stands in a table. */
export interface Spot {
  readonly table: DocNode;
  /** The place before the table. */
  readonly at: number;
  readonly row: number;
  readonly column: number;
}

export function spotAt($from: ResolvedPos): Spot | null {
  for (let depth = $from.depth; depth > 1; depth -= 1) {
    if ($from.node(depth).type.name !== 'tableRow') continue;
    return { table: $from.node(depth - 1), at: $from.before(depth - 1), row: $from.index(depth - 1), column: $from.index(depth) };
  }
  return null;
}

export const spotIn = (editor: Editor): Spot | null => spotAt(editor.state.selection.$from);

export const columnsOf = (table: DocNode): number => table.firstChild?.childCount ?? 0;
const alignOf = (table: DocNode, column: number) => (table.firstChild?.maybeChild(column)?.attrs['align'] ?? 'left') as Align;

function emptyRow(schema: Schema, aligns: readonly Align[]): DocNode {
  const { tableRow, tableCell } = schema.nodes;
  return tableRow!.create(null, aligns.map((align) => tableCell!.createAndFill({ align })!));
}

/** The place before a row, and before a cell of it. */
function rowAt({ table, at }: Pick<Spot, 'table' | 'at'>, row: number): number {
  let place = at + 1;
  for (let index = 0; index < row; index += 1) place += table.child(index).nodeSize;
  return place;
}

function cellAt(spot: Pick<Spot, 'table' | 'at'>, row: number, column: number): number {
  let place = rowAt(spot, row) + 1;
  for (let index = 0; index < column; index += 1) place += spot.table.child(row).child(index).nodeSize;
  return place;
}

/** Puts the cursor at the end of a cell of the table that begins at a place. */
function intoCell(transaction: Transaction, at: number, row: number, column: number): Transaction {
  const table = transaction.doc.nodeAt(at);
  if (!table) return transaction;
  const place = cellAt({ table, at }, Math.min(row, table.childCount - 1), Math.min(column, columnsOf(table) - 1));
  const cell = transaction.doc.nodeAt(place)!;
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(place + cell.nodeSize - 1), -1));
}

function run(editor: Editor, edit: (spot: Spot, transaction: Transaction) => Transaction | null): boolean {
  const spot = spotIn(editor);
  const transaction = spot && edit(spot, editor.state.tr);
  if (!transaction) return false;
  editor.view.dispatch(transaction.scrollIntoView());
  editor.view.focus();
  return true;
}

/** Adds a row above or below; nothing stands above the titles. */
export function addRow(editor: Editor, below: boolean): boolean {
  return run(editor, (spot, transaction) => {
    const row = below || spot.row === 0 ? spot.row + 1 : spot.row;
    const aligns = Array.from({ length: columnsOf(spot.table) }, (_, column) => alignOf(spot.table, column));
    return intoCell(transaction.insert(rowAt(spot, row), emptyRow(editor.schema, aligns)), spot.at, row, spot.column);
  });
}

export function addColumn(editor: Editor, after: boolean): boolean {
  const { tableCell, tableHeader } = editor.schema.nodes;
  return run(editor, (spot, transaction) => {
    const column = after ? spot.column + 1 : spot.column;
    for (let row = spot.table.childCount - 1; row >= 0; row -= 1) {
      transaction.insert(cellAt(spot, row, column), (row === 0 ? tableHeader : tableCell)!.createAndFill()!);
    }
    return intoCell(transaction, spot.at, spot.row, column);
  });
}

/** Removes the row; the titles go only with the whole table. */
export function removeRow(editor: Editor): boolean {
  return run(editor, (spot, transaction) => {
    if (spot.row === 0) return null;
    const from = rowAt(spot, spot.row);
    return intoCell(transaction.delete(from, from + spot.table.child(spot.row).nodeSize), spot.at, spot.row - 1, spot.column);
  });
}

export function removeColumn(editor: Editor): boolean {
  return run(editor, (spot, transaction) => {
    if (columnsOf(spot.table) === 1) return transaction.delete(spot.at, spot.at + spot.table.nodeSize);
    for (let row = spot.table.childCount - 1; row >= 0; row -= 1) {
      const from = cellAt(spot, row, spot.column);
      transaction.delete(from, from + spot.table.child(row).child(spot.column).nodeSize);
    }
    return intoCell(transaction, spot.at, spot.row, Math.max(0, spot.column - 1));
  });
}

export function removeTable(editor: Editor): boolean {
  return run(editor, (spot, transaction) => {
    const { table, at } = spot;
    const below = transaction.doc.nodeAt(at + table.nodeSize);
    const end = at + table.nodeSize + (below?.type.name === 'caption' ? below.nodeSize : 0);
    return transaction.replaceWith(at, end, editor.schema.nodes['paragraph']!.create()).setSelection(TextSelection.create(transaction.doc, at + 1));
  });
}

/** Lets the whole column run to a side. */
export function alignColumn(editor: Editor, align: Align): boolean {
  return run(editor, (spot, transaction) => {
    for (let row = 0; row < spot.table.childCount; row += 1) transaction.setNodeAttribute(cellAt(spot, row, spot.column), 'align', align);
    return transaction;
  });
}

/** Gives the table a caption, or takes an empty one away. */
export function toggleCaption(editor: Editor): boolean {
  return run(editor, (spot, transaction) => {
    const end = spot.at + spot.table.nodeSize;
    const below = transaction.doc.nodeAt(end);
    if (below?.type.name === 'caption') {
      return below.content.size > 0 ? transaction.setSelection(TextSelection.create(transaction.doc, end + 1 + below.content.size)) : transaction.delete(end, end + below.nodeSize);
    }
    transaction.insert(end, editor.schema.nodes['caption']!.create());
    return transaction.setSelection(TextSelection.create(transaction.doc, end + 1));
  });
}

/** Tab and Enter lead on: to the next cell, or the one below, and past the last one to a new row. */
export function nextCell(editor: Editor, by: 1 | -1): boolean {
  const spot = spotIn(editor);
  if (!spot) return false;
  const columns = columnsOf(spot.table);
  const place = spot.row * columns + spot.column + by;
  if (place < 0) return true;
  if (place < columns * spot.table.childCount) {
    return run(editor, (_spot, transaction) => intoCell(transaction, spot.at, Math.floor(place / columns), place % columns));
  }
  addRow(editor, true);
  return run(editor, (_spot, transaction) => intoCell(transaction, spot.at, spot.row + 1, 0));
}

export function cellBelow(editor: Editor): boolean {
  const spot = spotIn(editor);
  if (!spot) return false;
  if (spot.row === spot.table.childCount - 1) return addRow(editor, true);
  return run(editor, (_spot, transaction) => intoCell(transaction, spot.at, spot.row + 1, spot.column));
}

/** Writes a block of cells into a table from the cell of the cursor on; the table grows where it must. */
export function fill(editor: Editor, cells: readonly (readonly string[])[]): boolean {
  const { schema } = editor;
  const { table: tableType, tableRow, tableCell, tableHeader, cellLine, cellTitle } = schema.nodes;
  return run(editor, (spot, transaction) => {
    const rows = Math.max(spot.table.childCount, spot.row + cells.length);
    const columns = Math.max(columnsOf(spot.table), spot.column + Math.max(...cells.map(({ length }) => length)));
    const made = Array.from({ length: rows }, (_, row) =>
      tableRow!.create(
        null,
        Array.from({ length: columns }, (_each, column) => {
          const known = row < spot.table.childCount ? spot.table.child(row).maybeChild(column) : null;
          const text = cells[row - spot.row]?.[column - spot.column];
          if (text === undefined && known) return known;
          const said = text ? [schema.text(text.replaceAll(/\s*\n\s*/g, ' '))] : [];
          const attrs = { align: alignOf(spot.table, column) };
          return row === 0 ? tableHeader!.create(attrs, cellTitle!.create(null, said)) : tableCell!.create(attrs, cellLine!.create(null, said));
        }),
      ),
    );
    transaction.replaceWith(spot.at, spot.at + spot.table.nodeSize, tableType!.create(null, made));
    return intoCell(transaction, spot.at, spot.row + cells.length - 1, spot.column + (cells.at(-1)?.length ?? 1) - 1);
  });
}
