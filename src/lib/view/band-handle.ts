/** What the buttons around the drawing do with it. */
export interface BandHandle {
  zoomBy: (factor: number) => void;
  showAll: () => void;
  showCurrent: () => void;
  /** Runs the spacing of time to another (`Spacing`). */
  space: (spacing: number) => void;
}
