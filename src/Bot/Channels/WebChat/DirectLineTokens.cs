using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>
/// Makes and checks the tokens of web chat (网页对话令牌): JWTs, because both clients read the user's id out of them.
/// </summary>
/// <remarks>
/// One algorithm, HS256, whatever a token's header says. The key is named in the header, so that a token of another key is
/// told from a damaged one and keys can change.
/// </remarks>
internal sealed class DirectLineTokens
{
    private const string Audience = "directline";
    private const string StreamAudience = "directline-stream";
    private const string PageAudience = "directline-page";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";

    /// <summary>Ours are some 350 characters; nothing much longer is worth a hash.</summary>
    private const int LongestToken = 2_048;

    /// <summary>Long enough to open the socket it was made for.</summary>
    private static readonly TimeSpan _streamLife = TimeSpan.FromSeconds(60);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _signing;
    private readonly TokenValidationParameters _rules;
    private readonly TimeSpan _life;
    private readonly TimeProvider _clock;

    public DirectLineTokens(ReadOnlySpan<byte> key, TimeSpan life, TimeProvider clock)
    {
        var signingKey = new SymmetricSecurityKey(key.ToArray())
        {
            KeyId = Base64Url.EncodeToString(SHA256.HashData(key).AsSpan(0, 8)),

            // Each token has its provider to itself: an HMAC is cheap, and nothing of one request is in another's hands.
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
        };

        _signing = new SigningCredentials(signingKey, SecurityAlgorithms.HmacSha256);
        _rules = new TokenValidationParameters
        {
            IssuerSigningKey = signingKey,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireSignedTokens = true,
            ValidateIssuer = false,
            // Looked at below, on the office's clock, once the signature is known to be ours.
            ValidateAudience = false,
            ValidateLifetime = false,
        };
        _life = life;
        _clock = clock;
    }

    /// <summary>For requests over HTTP.</summary>
    public IssuedToken Issue(DirectLineGrant grant) => Issue(grant, Audience, _life);

    /// <summary>For the address of a socket, which is written down in more places than a header is, and so lives briefly.</summary>
    public IssuedToken IssueForStream(DirectLineGrant grant) => Issue(grant, StreamAudience, _streamLife);

    /// <summary>For the page itself, so that it comes back to its conversation when the token for requests has long run out.</summary>
    public string IssueForPage(DirectLineGrant grant, TimeSpan life) => Issue(grant, PageAudience, life).Text;

    public Task<TokenCheck> CheckForPageAsync(string ticket) => CheckAsync(ticket, PageAudience);

    public Task<TokenCheck> CheckAsync(string token) => CheckAsync(token, Audience);

    public Task<TokenCheck> CheckForStreamAsync(string token) => CheckAsync(token, StreamAudience);

    private IssuedToken Issue(DirectLineGrant grant, string audience, TimeSpan life)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            IssuedAt = now,
            Expires = now + life,
            SigningCredentials = _signing,
            Claims = new Dictionary<string, object>
            {
                [ConversationClaim] = grant.Conversation,
                [UserClaim] = grant.User,
                // Two tokens of one second differ.
                [JwtRegisteredClaimNames.Jti] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)),
            },
        });

        return new IssuedToken(token, life);
    }

    private async Task<TokenCheck> CheckAsync(string token, string audience)
    {
        if (token.Length > LongestToken)
        {
            return TokenCheck.Refused;
        }

        var result = await _handler.ValidateTokenAsync(token, _rules);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt || jwt.Kid != _signing.Kid)
        {
            return TokenCheck.Refused;
        }

        if (!jwt.Audiences.SequenceEqual([audience]) ||
            !jwt.TryGetPayloadValue<string>(ConversationClaim, out var conversation) ||
            !jwt.TryGetPayloadValue<string>(UserClaim, out var user) ||
            jwt.ValidTo == DateTime.MinValue)
        {
            return TokenCheck.Refused;
        }

        return jwt.ValidTo <= _clock.GetUtcNow().UtcDateTime
            ? TokenCheck.TooLate
            : TokenCheck.Good(new DirectLineGrant(conversation, user));
    }
}
