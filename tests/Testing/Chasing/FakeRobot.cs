using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Messaging.Testing.Chasing;

/// <summary>Plays the Work WeChat group robot on loopback: texts of at most 2048 bytes; on demand whatever answer a test plans.</summary>
public sealed class FakeRobot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _texts = new();
    private readonly ConcurrentQueue<(int Status, string Body)> _planned = new();

    private FakeRobot(WebApplication app) => _app = app;

    public string Url => $"{_app.Urls.Single()}/cgi-bin/webhook/send?key=robot-secret";

    public IReadOnlyList<string> Texts => [.. _texts];

    public static async Task<FakeRobot> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var fake = new FakeRobot(app);
        app.Run(fake.AnswerAsync);
        await app.StartAsync();
        return fake;
    }

    /// <summary>What the next message is answered with; the group does not see it.</summary>
    public void Plan(int status, string body) => _planned.Enqueue((status, body));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var json = await JsonDocument.ParseAsync(http.Request.Body);
        if (_planned.TryDequeue(out var planned))
        {
            http.Response.StatusCode = planned.Status;
            await http.Response.WriteAsync(planned.Body);
            return;
        }

        var text = json.RootElement.GetProperty("msgtype").GetString() == "text"
            ? json.RootElement.GetProperty("text").GetProperty("content").GetString()!
            : "";
        if (http.Request.Query["key"] != "robot-secret")
        {
            await http.Response.WriteAsync("""{"errcode":93000,"errmsg":"invalid webhook url"}""");
        }
        else if (text.Length == 0 || Encoding.UTF8.GetByteCount(text) > 2048)
        {
            await http.Response.WriteAsync("""{"errcode":40058,"errmsg":"exceed max length 2048"}""");
        }
        else
        {
            _texts.Enqueue(text);
            await http.Response.WriteAsync("""{"errcode":0,"errmsg":"ok"}""");
        }
    }
}
