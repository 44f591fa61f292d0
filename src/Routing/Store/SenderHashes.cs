namespace Messaging.Routing.Store;

/// <summary>How a citizen on a channel is found without being readable: one purpose for all who write and look up such hashes.</summary>
public static class SenderHashes
{
    private const int FewestPhoneDigits = 7;

    /// <param name="sender">Openid or conversation id.</param>
    public static string SenderHash(this Keys keys, string sender) => keys.Hash("sender", sender);

    /// <summary>By its digits, however they are grouped and with or without +86; null where it has too few to be somebody's.</summary>
    public static string? PhoneHash(this Keys keys, string? phone)
    {
        var digits = string.Concat((phone ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        digits = digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits;
        return digits.Length < FewestPhoneDigits ? null : keys.Hash("phone", digits);
    }
}
