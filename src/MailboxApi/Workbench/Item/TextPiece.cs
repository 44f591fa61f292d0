namespace Messaging.MailboxApi.Workbench.Item;

/// <param name="Differs">Stands in this text only.</param>
internal sealed record TextPiece(string Text, bool Differs);
