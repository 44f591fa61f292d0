namespace Messaging.Testing.Oidc;

/// <summary>What is forged in the provider's answer.</summary>
public enum OidcFault
{
    None,
    Issuer,
    Audience,
    Signature,
    Nonce,
    State,
}
