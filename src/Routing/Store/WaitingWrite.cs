namespace Messaging.Routing.Store;

/// <summary>An act that waits for the <see cref="StoreWriter"/>.</summary>
internal abstract class WaitingWrite
{
    public abstract bool IsCompleted { get; }

    public abstract Task RunAsync(MailboxDb db, CancellationToken cancel);

    /// <summary>Hands the result to the caller; only after the commit.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

internal sealed class WaitingWrite<T>(Func<MailboxDb, CancellationToken, Task<T>> act) : WaitingWrite
{
    private readonly TaskCompletionSource<T> _caller = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Result => _caller.Task;

    public override bool IsCompleted => _caller.Task.IsCompleted;

    public override async Task RunAsync(MailboxDb db, CancellationToken cancel) => _result = await act(db, cancel);

    public override void Complete() => _caller.TrySetResult(_result!);

    public override void Fail(Exception failure) => _caller.TrySetException(failure);
}
