using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.Workbench.Item;

/// <summary>How a form of the page has an act carried out: on the version that is shown, refusals told, the item read again.</summary>
/// <returns>True when it was done, and what was typed can be forgotten.</returns>
public delegate Task<bool> ItemAct(Func<int, Task<MailboxItem?>> act, string done);
