namespace Messaging.Routing.Store;

/// <summary>Tries to sign in (登录尝试) that have not succeeded, of an account from a place, within a time. Kept for unknown names alike.</summary>
public sealed class SignInTries
{
    /// <summary>Hash of the user name typed: people type passwords there too.</summary>
    public required string Account { get; init; }

    /// <summary>Hash of the device or address.</summary>
    public required string Place { get; init; }

    public int Count { get; set; }

    public DateTimeOffset Until { get; init; }
}
