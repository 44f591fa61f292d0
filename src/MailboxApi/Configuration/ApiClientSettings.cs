using System.Security.Cryptography;
using System.Text;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Section <c>Api:Clients:N</c>.</summary>
internal static class ApiClientSettings
{
    public static IReadOnlyList<ApiClient> ReadApiClients(this IConfiguration configuration, Organisation organisation)
    {
        var clients = configuration.GetSection("Api:Clients").GetChildren().Select(section => Read(section, organisation)).ToList();
        if (clients.GroupBy(client => client.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new WrongConfigurationException("Api:Clients", $"the name '{twice.Key}' stands twice; a client is one person by its name.");
        }

        if (clients.GroupBy(client => client.KeySha256, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } shared)
        {
            throw new WrongConfigurationException(
                "Api:Clients", $"{string.Join(" and ", shared.Select(client => client.Name))} have the same key; a key tells who calls.");
        }

        return clients;
    }

    private static ApiClient Read(IConfigurationSection section, Organisation organisation)
    {
        var name = section["Name"];
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new WrongConfigurationException($"{section.Path}:Name", "the client's name is expected.");
        }

        var roles = Roles(section);
        var divisions = List(section["Division"]);
        foreach (var code in divisions)
        {
            if (!organisation.Divisions.Any(desk => Organisation.Covers(code, desk.Code)))
            {
                throw new WrongConfigurationException($"{section.Path}:Division", $"'{code}' is not in the division catalogue.");
            }
        }

        if (roles.Contains(Role.Division) && divisions.Count == 0)
        {
            throw new WrongConfigurationException($"{section.Path}:Division", "a client with the role division needs its division's code.");
        }

        var source = section["Source"] is { Length: > 0 } code2 ? code2 : null;
        if (roles.Contains(Role.Intake) && !roles.Contains(Role.Dispatcher) && source is null)
        {
            throw new WrongConfigurationException($"{section.Path}:Source", "a client with the role intake needs the source it files for.");
        }

        return new ApiClient(name, KeyHash(section), new Actor($"client:{name}", roles, divisions, source));
    }

    private static HashSet<Role> Roles(IConfigurationSection section)
    {
        var roles = new HashSet<Role>();
        foreach (var word in List(section["Roles"]))
        {
            roles.Add(Enum.TryParse<Role>(word, ignoreCase: true, out var role) && Enum.IsDefined(role) && !char.IsDigit(word[0])
                ? role
                : throw new WrongConfigurationException(
                    $"{section.Path}:Roles", $"'{word}' is none of {string.Join(", ", Enum.GetNames<Role>()).ToLowerInvariant()}."));
        }

        return roles.Count > 0
            ? roles
            : throw new WrongConfigurationException($"{section.Path}:Roles", "at least one role is expected, comma-separated.");
    }

    private static string KeyHash(IConfigurationSection section)
    {
        if (section["KeySha256"] is { Length: > 0 } hash)
        {
            return hash.Length == 64 && hash.All(char.IsAsciiHexDigit)
                ? hash.ToLowerInvariant()
                : throw new WrongConfigurationException($"{section.Path}:KeySha256", "64 hexadecimal digits are expected.");
        }

        return section["Key"] is { Length: > 0 } key
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))
            : throw new WrongConfigurationException(
                $"{section.Path}:Key", "a key, or its KeySha256, is expected.");
    }

    private static List<string> List(string? value) =>
        [.. (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
