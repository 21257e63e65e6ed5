/** Whether the workshop covers the window; any room may enter it, and the frame shows it. */
class WorkshopMode {
  open = $state(false);

  enter(): void {
    this.open = true;
  }

  leave(): void {
    this.open = false;
  }

  toggle(): void {
    this.open = !this.open;
  }
}

export const workshop = new WorkshopMode();
