using System.Globalization;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Reads settings so that a wrong value names its key and what was expected.</summary>
internal static class Settings
{
    public static bool Bool(this IConfiguration configuration, string key, bool whenEmpty) => configuration[key] switch
    {
        null or "" => whenEmpty,
        var value when bool.TryParse(value, out var read) => read,
        var value => throw new WrongConfigurationException(key, $"'{value}' is neither true nor false."),
    };

    public static double Number(this IConfiguration configuration, string key, double whenEmpty, double least, double most) =>
        configuration[key] switch
        {
            null or "" => whenEmpty,
            var value when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var read)
                && read >= least && read <= most => read,
            var value => throw new WrongConfigurationException(
                key, string.Create(CultureInfo.InvariantCulture, $"'{value}' is not a number from {least} to {most}.")),
        };

    public static T OneOf<T>(this IConfiguration configuration, string key, T whenEmpty)
        where T : struct, Enum => configuration[key] switch
        {
            null or "" => whenEmpty,
            var value when value.All(char.IsAsciiLetter) && Enum.TryParse<T>(value, ignoreCase: true, out var read) && Enum.IsDefined(read) => read,
            var value => throw new WrongConfigurationException(
                key, $"'{value}' is none of {string.Join(", ", Enum.GetNames<T>())}."),
        };
}
