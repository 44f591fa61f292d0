// What this tab remembers. sessionStorage, because counters and libraries share computers: what a tab knew is gone with it.
export function kept<T>(place: string): T | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(place) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined; // storage switched off, or not our text: the same as a first visit
  }
}

export function keep(place: string, value: unknown): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(value));
  } catch {
    // storage switched off: it lives until the page is left
  }
}

export function forget(place: string): void {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // storage switched off: nothing was kept
  }
}
