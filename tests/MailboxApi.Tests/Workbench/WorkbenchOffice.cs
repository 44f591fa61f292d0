using System.Net;
using System.Text.RegularExpressions;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.MailboxApi.Tests.Workbench;

/// <summary>A running server with one person a role, who sign in on the page as people do.</summary>
public sealed partial class WorkbenchOffice : IAsyncLifetime
{
    public const string AdminPassword = "first-password-1";
    public const string Password = "kouling-20260";

    public MailboxServer Server { get; private set; } = null!;

    /// <summary>User names are the roles'.</summary>
    private static IReadOnlyList<NewAccount> People { get; } =
    [
        new("dispatcher", "分办甲", [Role.Dispatcher], [], Password),
        new("division", "承办乙", [Role.Division], ["EXP"], Password),
        new("reviewer", "审核丙", [Role.Reviewer], [], Password),
        new("manager", "领导丁", [Role.Manager], [], Password),
    ];

    public async ValueTask InitializeAsync()
    {
        Server = await MailboxServer.StartAsync();
        await Server.Services.PrepareFirstAdministratorAsync(CancellationToken.None);
        await UsingAccountsAsync(accounts => accounts.SetUpAsync(People, Some.Admin, CancellationToken.None));
    }

    internal async Task<T> UsingAccountsAsync<T>(Func<Accounts, Task<T>> act)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<Accounts>());
    }

    /// <summary>Somebody more, with <see cref="Password"/>.</summary>
    /// <returns>The member's id.</returns>
    public Task<int> AddAsync(string userName, Role role) => UsingAccountsAsync(async accounts =>
    {
        await accounts.AddAsync(new NewAccount(userName, "某某", [role], [], Password), Some.Admin, CancellationToken.None);
        return (await accounts.ListAsync(Some.Admin, CancellationToken.None)).Single(row => row.UserName == userName).MemberId;
    });

    public Browserless Visitor() => new(Server.Address);

    /// <summary>A visitor who signed in; null: stays anonymous.</summary>
    public async Task<Browserless> AsAsync(string? userName)
    {
        var visitor = Visitor();
        if (userName is not null)
        {
            var answer = await visitor.SignInAsync(userName, userName == "admin" ? AdminPassword : Password);
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        }

        return visitor;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>Keeps cookies, follows no redirect: a test sees where it would have gone.</summary>
    public sealed partial class Browserless(Uri address) : IDisposable
    {
        private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };

        public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path, TestContext.Current.CancellationToken);

        public async Task<HttpResponseMessage> PostAsync(string path, string formOn, params (string Name, string Value)[] fields)
        {
            var page = await _http.GetStringAsync(formOn, TestContext.Current.CancellationToken);
            var token = Token().Match(page).Groups["token"].Value;
            var form = fields.Append((Name: "__RequestVerificationToken", Value: token)).ToDictionary(field => field.Name, field => field.Value);
            return await _http.PostAsync(path, new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
        }

        public Task<HttpResponseMessage> PostWithoutTokenAsync(string path) =>
            _http.PostAsync(path, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        public Task<HttpResponseMessage> SignInAsync(string userName, string password, string page = "/sign-in") =>
            PostAsync(page, page, ("_handler", "sign-in"), ("Form.UserName", userName), ("Form.Password", password));

        public Task<HttpResponseMessage> EnterCodeAsync(string code, string page = "/sign-in/code") =>
            PostAsync(page, page, ("_handler", "code"), ("Form.Code", code));

        public void Dispose() => _http.Dispose();

        [GeneratedRegex("__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
        private static partial Regex Token();
    }
}
