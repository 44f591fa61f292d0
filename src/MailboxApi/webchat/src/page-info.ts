// Whose page this is. Asked for, not built in, so that one build serves every department.
import { element } from './page-parts';

interface PageInfo {
  readonly department: string;
  readonly demo: boolean;
  readonly demoNote: string | null;
}

export async function showPageInfo(): Promise<void> {
  const answer = await fetch('/page-info', { cache: 'no-store' });
  if (!answer.ok) {
    return; // the name in the page itself stays
  }

  const info = (await answer.json()) as PageInfo;
  element('department').textContent = info.department;
  document.title = `${info.department} 厅长信箱`;

  if (info.demo) {
    element('demo-note').textContent = info.demoNote ?? '';
    element('demo').hidden = false;
  }
}
