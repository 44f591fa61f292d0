using System.Buffers.Text;
using System.Security.Cryptography;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Names nobody guesses (标识): 144 random bits for a conversation, 128 for a user.</summary>
internal static class DirectLineIds
{
    /// <summary>Clients refuse this prefix in a user id that does not come inside a token, so it marks ours.</summary>
    private const string UserPrefix = "dl_";

    public static string NewConversation() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    public static string NewUser() => UserPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>An activity's id sorts as its number does.</summary>
    public static string Activity(string conversation, long number) => $"{conversation}|{number:D7}";
}
