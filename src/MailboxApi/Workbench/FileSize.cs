using System.Globalization;

namespace Messaging.MailboxApi.Workbench;

/// <summary>A size as people read it (文件大小).</summary>
internal static class FileSize
{
    private const double Step = 1024;

    public static string Of(int bytes) => bytes < Step * Step
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / Step):0} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / Step / Step:0.#} MB");
}
