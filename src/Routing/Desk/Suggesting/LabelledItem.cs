using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Desk.Suggesting;

/// <summary>An item whose addressee is final (已定件), as it is learnt from.</summary>
public sealed record LabelledItem(long Id, LabelledMessage Message);
