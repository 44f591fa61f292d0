namespace Messaging.Routing.Mailbox;

/// <summary>
/// A rule of the office stands against what was asked. The code is stable and part of the public interface;
/// the host answers 409 with it, the console shows the Chinese sentence that belongs to it.
/// </summary>
public sealed class RefusedException(string code, string message) : Exception(message)
{
    /// <summary>For example <c>answer.own</c>. Codes are never renamed or reused.</summary>
    public string Code { get; } = code;
}
