namespace Messaging.Routing.Mailbox;

/// <summary>What was handed in can't be understood or names something that does not exist (400).</summary>
public sealed class InvalidInputException(string code, string message) : Exception(message)
{
    /// <summary>For example <c>division.unknown</c>.</summary>
    public string Code { get; } = code;
}
