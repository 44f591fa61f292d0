using System.Security.Cryptography;

namespace Messaging.Routing.Store;

/// <summary>
/// The file that holds the keys of protected fields, one <c>id:base64</c> a line, 32 random bytes each. The first line is the one that hashes
/// (hashes must stay findable), the last is the one that encrypts; a key is added, never removed while anything is encrypted with it.
/// </summary>
public static class KeyFile
{
    private const int KeyBytes = 32;

    /// <summary>Reads the file, or makes it with mode 0600 when there is none.</summary>
    /// <exception cref="InvalidDataException">A line is not <c>id:base64</c> of 32 bytes.</exception>
    public static Keys ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Make(path);
        }

        var keys = File.ReadAllLines(path)
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select((line, index) => Read(line, index + 1, path))
            .ToList();
        return keys.Count > 0 ? new Keys(keys) : throw new InvalidDataException($"Keys:File {path} holds no key.");
    }

    private static (string Id, byte[] Secret) Read(string line, int number, string path)
    {
        var colon = line.IndexOf(':');
        var secret = new byte[KeyBytes];
        if (colon is < 1 or > 8 || !Convert.TryFromBase64String(line[(colon + 1)..], secret, out var written) || written != KeyBytes)
        {
            throw new InvalidDataException($"Keys:File {path}: entry {number} is not 'id:' followed by 32 bytes in base64.");
        }

        return (line[..colon], secret);
    }

    private static void Make(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        using var text = new StreamWriter(file);
        text.WriteLine($"k1:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))}");
        text.Flush();
        file.Flush(flushToDisk: true);
    }
}
