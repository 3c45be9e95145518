/** The part of the Window Management API (W3C) that is used: Chromium has it, others do not yet. */
interface ScreenDetailed extends Screen {
  readonly availLeft: number;
  readonly availTop: number;
}
interface ScreenDetails {
  readonly currentScreen: ScreenDetailed;
  readonly screens: readonly ScreenDetailed[];
}
type WithScreens = Window & { getScreenDetails?: () => Promise<ScreenDetails> };

/** Whether the machine has more than one screen, and the browser lets windows be put on another. */
export const hasSecondScreen = (): boolean =>
  'getScreenDetails' in window && (screen as Screen & { isExtended?: boolean }).isExtended === true;

/**
 * The screen that this window is not on; null where there is none or where whoever sits there does not allow to know.
 * Asks for permission when it is called first, so call it from a click.
 */
export async function findSecondScreen(): Promise<ScreenDetailed | null> {
  const { getScreenDetails } = window as WithScreens;
  if (!getScreenDetails || !hasSecondScreen()) return null;
  try {
    const { screens, currentScreen } = await getScreenDetails.call(window);
    return screens.find((one) => one !== currentScreen) ?? null;
  } catch {
    // Not allowed: the window can still be dragged.
    return null;
  }
}

/** Where a window goes that is to fill a screen, as `window.open` wants it. */
export const featuresOn = ({ availLeft, availTop, availWidth, availHeight }: ScreenDetailed): string =>
  `popup,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;

/** Fills the second screen with this page. */
export async function fillSecondScreen(): Promise<void> {
  const other = await findSecondScreen();
  const options = { navigationUI: 'hide', ...(other && { screen: other }) } as FullscreenOptions;
  try {
    await document.documentElement.requestFullscreen(options);
  } catch {
    // Not allowed without a key or a click in this very window: it can still be given one.
  }
}
