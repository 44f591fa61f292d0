namespace Messaging.MailboxApi.Configuration;

/// <summary>A setting is missing or wrong; the program does not start with it.</summary>
/// <param name="key">The configuration key, for example <c>WeChat:Token</c>.</param>
/// <param name="expected">What would be right.</param>
public sealed class WrongConfigurationException(string key, string expected) : Exception($"{key}: {expected}")
{
    public string Key { get; } = key;
}
