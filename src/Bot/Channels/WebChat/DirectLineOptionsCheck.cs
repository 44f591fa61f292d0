using System.Text;
using Microsoft.Extensions.Options;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Stops the start on a setting that cannot be meant, naming its key and what is expected, never its value.</summary>
internal sealed class DirectLineOptionsCheck : IValidateOptions<DirectLineOptions>
{
    /// <summary>HS256 is as strong as its key: RFC 7518, 3.2 asks for as many bits as the hash has.</summary>
    internal const int SigningKeyBytes = 32;

    private const int SecretCharacters = 8;
    private const int LongestLifeMinutes = 24 * 60;

    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        List<string> wrong = [];

        if (!string.IsNullOrEmpty(options.SigningKey) && Encoding.UTF8.GetByteCount(options.SigningKey) < SigningKeyBytes)
        {
            wrong.Add($"DirectLine:SigningKey: expected at least {SigningKeyBytes} bytes, or nothing to have a key made and kept.");
        }

        if (!string.IsNullOrEmpty(options.Secret) && options.Secret.Trim().Length < SecretCharacters)
        {
            wrong.Add($"DirectLine:Secret: expected at least {SecretCharacters} characters, or nothing when no caller names users.");
        }

        if (options.TokenMinutes is < 1 or > LongestLifeMinutes)
        {
            wrong.Add($"DirectLine:TokenMinutes: expected a whole number of minutes from 1 to {LongestLifeMinutes}.");
        }

        for (var i = 0; i < options.AllowedOrigins.Count; i++)
        {
            if (options.AllowedOrigins[i].Length > 0 && AllowedOrigins.Normalised(options.AllowedOrigins[i]) is null)
            {
                wrong.Add($"DirectLine:AllowedOrigins:{i}: expected an origin such as https://www.example.gov.cn, without a path.");
            }
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
