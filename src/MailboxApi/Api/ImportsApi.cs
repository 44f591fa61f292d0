using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.MailboxApi.Imports;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Exchange;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace Messaging.MailboxApi.Api;

/// <summary>Lists that are uploaded; what the verb <c>import</c> does.</summary>
internal static class ImportsApi
{
    private const long LargestUpload = 50 * 1024 * 1024;

    /// <summary>
    /// A form that ends before its boundary is an <see cref="IOException"/> with no more than this: the caller's mistake. A full disk of ours
    /// has a code of its own.
    /// </summary>
    private const int PlainInputFailure = unchecked((int)0x80131620);

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/v1/imports").WithTags("Imports").RequireAuthorization();

        // The sign-in cookie is SameSite=Lax, so no other site can post here in a member's name.
        imports.MapPost("/", Upload)
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(LargestUpload + (64 * 1024)))
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.RequestBody = Form();
                return Task.CompletedTask;
            });
        imports.MapGet("/{id}", One);
    }

    // The form is read by hand, so that who may not import does not get 50 MB read first.
    private static async Task<Accepted<ImportRunView>> Upload(
        HttpRequest request,
        [FromQuery] string? source,
        ImportRuns runs,
        ChangeSource sources,
        ClaimsPrincipal user,
        CancellationToken cancel)
    {
        var by = user.Actor();
        by.MustBe(Role.Dispatcher);
        if (!request.HasFormContentType)
        {
            throw new BadHttpRequestException("A form (multipart/form-data) with one file is expected.", StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await ReadAsync(request, cancel);
        var named = form["source"] is [{ Length: > 0 } given, ..] ? given : source;
        if (!string.IsNullOrEmpty(named) && SourceNames.Find(await sources.ListAsync(cancel), named) is null)
        {
            throw new InvalidInputException("source.unknown", $"source: '{named}' is not a source of this office.");
        }

        if (form.Files.Count != 1 || form.Files[0].Length == 0)
        {
            throw new InvalidInputException("file.missing", "file: one file that is not empty is expected.");
        }

        var run = await StartAsync(runs, form.Files[0], string.IsNullOrEmpty(named) ? null : named, by, cancel);
        return TypedResults.Accepted($"/api/v1/imports/{run.Id}", ImportRunView.Of(run));
    }

    private static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await request.ReadFormAsync(cancel);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException { HResult: PlainInputFailure })
        {
            throw new BadHttpRequestException(malformed.Message, malformed);
        }
    }

    private static OpenApiRequestBody Form() => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["multipart/form-data"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "file" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                        ["source"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                },
            },
        },
    };

    private static async Task<ImportRun> StartAsync(ImportRuns runs, IFormFile file, string? source, Actor by, CancellationToken cancel)
    {
        var path = Path.GetTempFileName();
        try
        {
            await using (var copy = File.Create(path))
            {
                await file.CopyToAsync(copy, cancel);
            }

            return runs.Start(path, Path.GetFileName(file.FileName), source, by);
        }
        catch (InvalidDataException wrong)
        {
            File.Delete(path);
            throw new InvalidInputException("file.format", wrong.Message);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static Results<Ok<ImportRunView>, NotFound> One(string id, ImportRuns runs, ClaimsPrincipal user)
    {
        user.Actor().MustBe(Role.Dispatcher);
        return runs.Find(id) is { } run ? TypedResults.Ok(ImportRunView.Of(run)) : TypedResults.NotFound();
    }
}

/// <param name="Outcome"><c>rejected</c> or <c>differs</c>.</param>
public sealed record ImportProblemView(int Line, ImportOutcome Outcome, string Reason);

/// <summary>How an uploaded list went so far; kept until the server restarts.</summary>
/// <param name="KeptFromAccused">Open ones that wait for a dispatcher, since they complain of the division the list names.</param>
/// <param name="Problems">The first thousand.</param>
/// <param name="Error">Why it did not come to its end.</param>
public sealed record ImportRunView(
    string Id,
    ImportRunState State,
    string File,
    int Read,
    int Filed,
    int Updated,
    int Differs,
    int AlreadyThere,
    int Rejected,
    int UnknownDivision,
    int DoneWithoutAnswer,
    int UnknownWord,
    int KeptFromAccused,
    IReadOnlyList<ImportProblemView> Problems,
    string? Error,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt)
{
    internal static ImportRunView Of(ImportRun run)
    {
        var (state, counts, finishedAt, error, problems) = run.Read();
        return new ImportRunView(
            run.Id,
            state,
            run.FileName,
            counts.Read,
            counts.Filed,
            counts.Updated,
            counts.Differs,
            counts.AlreadyThere,
            counts.Rejected,
            counts.UnknownDivision,
            counts.DoneWithoutAnswer,
            counts.UnknownWord,
            counts.KeptFromAccused,
            [.. problems.Select(problem => new ImportProblemView(problem.Row.Line, problem.Outcome, problem.Reason))],
            error,
            run.StartedAt,
            finishedAt);
    }
}
