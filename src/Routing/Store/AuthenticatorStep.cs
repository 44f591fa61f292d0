namespace Messaging.Routing.Store;

/// <summary>The last half minute whose authenticator code an account has used; it and earlier ones are worth nothing any more.</summary>
public sealed class AuthenticatorStep
{
    public required int SignInId { get; init; }

    public long Last { get; set; }
}
