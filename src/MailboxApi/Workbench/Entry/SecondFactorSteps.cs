using Messaging.MailboxApi.Access.Entry;
using Messaging.MailboxApi.Access.SecondFactor;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Messaging.MailboxApi.Workbench.Entry;

/// <summary>What the page of the second step does: set up, recovery codes, another phone.</summary>
public abstract class SecondFactorSteps : ComponentBase
{
    protected const string NewRecoveryCodes = "codes";
    protected const string AnotherPhone = "phone";

    private const int SecretGroup = 4;

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromForm]
    public CodeForm? Form { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [Inject]
    public required IServiceProvider Services { get; set; }

    protected SignIn? Person { get; private set; }

    protected string? Secret { get; private set; }

    protected IReadOnlyList<string>? NewCodes { get; private set; }

    protected int CodesLeft { get; private set; }

    protected string? Complaint { get; private set; }

    protected DateTimeOffset? Due => Context.User.SecondFactorDue();

    protected int DaysLeft => Due is { } due ? SecondFactorClaim.DaysLeft(due, Get<TimeProvider>().GetUtcNow()) : 0;

    protected string Onward => Context.User.After(ReturnUrl);

    /// <summary>What authenticator apps read.</summary>
    protected string Link
    {
        get
        {
            // Short, or the picture gets too fine for a phone to read.
            var issuer = Uri.EscapeDataString("厅长信箱");
            return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(Person!.UserName!)}?secret={Secret}&issuer={issuer}";
        }
    }

    private protected DemoMode Demo => Get<DemoMode>();

    private SecondFactors Factors => Get<SecondFactors>();

    private FrontDoor Door => Get<FrontDoor>();

    protected static string Grouped(string secret) => string.Join(' ', secret.Chunk(SecretGroup).Select(letters => new string(letters)));

    protected override async Task OnInitializedAsync()
    {
        Form ??= new CodeForm();
        if (Demo.On)
        {
            return;
        }

        Person = await Get<UserManager<SignIn>>().GetUserAsync(Context.User);
        await LookAsync();
    }

    protected async Task ConfirmAsync()
    {
        if (Person is { TwoFactorEnabled: false } person)
        {
            var outcome = await Door.CheckAsync(
                Context, person, code: true, async () => (NewCodes = await Factors.ConfirmAsync(person, Form!.Code ?? "")) is not null);
            Tell(outcome);
        }
    }

    protected async Task ChangeAsync()
    {
        if (Person is not { TwoFactorEnabled: true } person)
        {
            return;
        }

        var outcome = await Door.CheckAsync(Context, person, code: true, () => Factors.CheckAsync(person, Form!.Code ?? ""));
        Tell(outcome);
        if (outcome is SignInOutcome.Done && Form!.Act == AnotherPhone)
        {
            await Factors.BeginAgainAsync(person);
        }
        else if (outcome is SignInOutcome.Done)
        {
            NewCodes = await Factors.NewRecoveryCodesAsync(person);
        }

        await LookAsync();
    }

    private async Task LookAsync()
    {
        if (Person is { TwoFactorEnabled: true } set)
        {
            CodesLeft = await Factors.RecoveryCodesLeftAsync(set);
        }
        else if (Person is { } person)
        {
            Secret = await Factors.SecretAsync(person);
        }
    }

    private void Tell(SignInOutcome outcome)
    {
        Complaint = outcome is SignInOutcome.Done ? null
            : EntryWords.Of(outcome, "验证码不正确，或已经用过。请核对手机时间，等出现下一个验证码再试。");
        Form!.Code = "";
    }

    private T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public sealed class CodeForm
    {
        public string? Code { get; set; }

        public string? Act { get; set; }
    }
}
