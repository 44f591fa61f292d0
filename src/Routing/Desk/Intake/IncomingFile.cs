using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Store;

namespace Messaging.Routing.Desk.Intake;

/// <summary>A file that came with a citizen's message (来言附件): found fit to be kept, and encrypted before anybody waits for it.</summary>
public sealed class IncomingFile(FileToKeep file, Keys keys)
{
    public FileToKeep File { get; } = file;

    internal byte[] Cipher { get; } = keys.ProtectBytes(file.Content);
}
