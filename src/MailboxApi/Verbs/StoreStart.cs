using System.Data.Common;
using Messaging.MailboxApi.Configuration;
using Messaging.Routing.Store;

namespace Messaging.MailboxApi.Verbs;

/// <summary>Opens the configured store, and says which setting is wrong when it can't be opened.</summary>
internal static class StoreStart
{
    /// <exception cref="WrongConfigurationException">The key file or the database of the configuration can't be used.</exception>
    public static async Task OpenStoreAsync(this IServiceProvider services, Func<Schema, Task> work)
    {
        try
        {
            services.GetRequiredService<Keys>();
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new WrongConfigurationException("Keys:File", $"a file with the keys, or a place where one can be made, is expected. {unusable.Message}");
        }

        try
        {
            await work(services.GetRequiredService<Schema>());
        }
        catch (Exception unusable) when (unusable is DbException or IOException or UnauthorizedAccessException)
        {
            throw new WrongConfigurationException("ConnectionStrings:Mailbox", $"a database that can be opened is expected. {unusable.Message}");
        }
        catch (InvalidOperationException refused)
        {
            throw new UsageException(refused.Message);
        }
    }
}
