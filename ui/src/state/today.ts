/** Today where the person is, such as 2026-11-30. */
import { getLocalTimeZone, today as localDay } from '@internationalized/date';

export const today = (): string => localDay(getLocalTimeZone()).toString();
