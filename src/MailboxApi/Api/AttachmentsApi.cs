using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Desk.Attachments;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Messaging.MailboxApi.Api;

/// <summary>Files of items (附件): handed in one at a time, and opened by who may see the item or by a link that lives for a day.</summary>
internal static class AttachmentsApi
{
    private const long LargestUpload = FileToKeep.Largest + (1024 * 1024);

    public static void MapAttachments(this IEndpointRouteBuilder routes)
    {
        // The sign-in cookie is SameSite=Lax and other sites' pages are refused, so no other site can post here in a member's name.
        routes.MapPost("/api/v1/items/{number}/attachments", Add).WithTags("Items").RequireAuthorization()
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(LargestUpload))
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.RequestBody = Form();
                return Task.CompletedTask;
            });
        routes.MapGet("/api/v1/attachments/{id:long}", Open).WithTags("Items").AllowAnonymous();
    }

    private static async Task<Results<Created<AttachmentView>, NotFound>> Add(
        string number, AddAttachment add, AttachmentLinks links, HttpContext http, CancellationToken cancel)
    {
        var by = http.User.Actor();
        by.MustBe(Role.Intake, Role.Division, Role.Dispatcher, Role.Reviewer);
        var (name, content, purpose) = await UploadedFile.ReadAsync(http.Request, cancel);
        var file = FileToKeep.Of(name, content, purpose.ReadEnum<AttachmentPurpose>("purpose") ?? Usual(by));
        if (await add.ExecuteAsync(number, file, by, http.Request.IfMatch(), cancel) is not { } added)
        {
            return TypedResults.NotFound();
        }

        http.Response.SetETag(added.Item.Version);
        return TypedResults.Created($"/api/v1/attachments/{added.Attachment.Id}", AttachmentView.Of(added.Attachment, links));
    }

    /// <summary>By link for anybody who has it, else for who is signed in; the attachment of an item one may not see is not there.</summary>
    private static async Task<Results<FileContentHttpResult, UnauthorizedHttpResult, NotFound>> Open(
        long id, string? t, OpenAttachment open, ClaimsPrincipal user, HttpResponse response, CancellationToken cancel)
    {
        if (t is null && user.Identity?.IsAuthenticated is not true)
        {
            return TypedResults.Unauthorized();
        }

        var opened = t is not null ? await open.ByLinkAsync(id, t, cancel) : await open.ForAsync(id, user.Actor(), cancel);
        if (opened is null)
        {
            return TypedResults.NotFound();
        }

        Guard(response, opened.Attachment);
        return TypedResults.Bytes(opened.Content, opened.Attachment.MediaType);
    }

    /// <summary>
    /// A file that somebody sent runs nothing here: what is shown in a tab of its own is an image or a PDF, anything else is saved. Browsers
    /// refuse to show a PDF in a sandbox; its viewer has no access to our pages.
    /// </summary>
    private static void Guard(HttpResponse response, Attachment attachment)
    {
        var shown = attachment.IsImage || attachment.MediaType == FileKind.Pdf.MediaType;
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(attachment.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.ContentSecurityPolicy = attachment.MediaType == FileKind.Pdf.MediaType
            ? "frame-ancestors 'none'"
            : "sandbox; default-src 'none'; frame-ancestors 'none'";
    }

    private static AttachmentPurpose Usual(Actor by) =>
        by.Is(Role.Dispatcher) || by.Is(Role.Intake) ? AttachmentPurpose.Letter : AttachmentPurpose.Internal;

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
                        ["purpose"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                },
            },
        },
    };
}
