using Messaging.MailboxApi.Access;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;

namespace Messaging.MailboxApi.Workbench;

/// <summary>What pages of the workbench have in common: who reads them, and how a refusal is told.</summary>
public abstract partial class OfficePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private bool _left;

    protected OfficePage() => Leaving = _leaving.Token;

    [CascadingParameter]
    public required Task<AuthenticationState> SignedIn { get; set; }

    [Inject]
    public required ISnackbar Messages { get; set; }

    [Inject]
    public required NavigationManager Address { get; set; }

    [Inject]
    public required TimeProvider Time { get; set; }

    [Inject]
    public required ILoggerFactory Logs { get; set; }

    /// <summary>Cancelled when the person goes to another page.</summary>
    protected CancellationToken Leaving { get; }

    protected Actor Actor { get; private set; } = Actor.System;

    protected override async Task OnInitializedAsync()
    {
        Actor = (await SignedIn).User.Actor();
        await OpenAsync();
    }

    protected virtual Task OpenAsync() => Task.CompletedTask;

    /// <summary>Runs an act of the office; a refusal is told in Chinese and changes nothing.</summary>
    /// <returns>True when it was done.</returns>
    protected async Task<bool> TryAsync(Func<Task> act, string? done = null)
    {
        // What was told about the try before is over.
        Messages.Clear();
        try
        {
            await act();
            if (done is not null)
            {
                Messages.Add(done, Severity.Success);
            }

            return true;
        }
        catch (Exception refusal) when (Sentences.Of(refusal) is { } sentence)
        {
            await RefusedAsync(refusal);
            Messages.Add(sentence, refusal is StaleVersionException ? Severity.Warning : Severity.Error);
            return false;
        }
    }

    /// <summary>Looks again and again until the person leaves; what is typed or scrolled to stays, also when a look fails.</summary>
    protected async Task EveryAsync(TimeSpan period, Func<Task> look)
    {
        using var timer = new PeriodicTimer(period, Time);
        try
        {
            while (await timer.WaitForNextTickAsync(Leaving))
            {
                try
                {
                    await InvokeAsync(look);
                    await InvokeAsync(StateHasChanged);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    LogLookFailed(Logs.CreateLogger<OfficePage>(), failure);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The person has gone to another page.
        }
    }

    /// <summary>What a page does before a refusal is told: one that shows an item reads it again when it was stale.</summary>
    protected virtual Task RefusedAsync(Exception refusal) => Task.CompletedTask;

    public void Dispose()
    {
        if (!_left)
        {
            _left = true;
            _leaving.Cancel();
            _leaving.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page of the workbench could not be refreshed; trying again")]
    private static partial void LogLookFailed(ILogger log, Exception failure);
}
