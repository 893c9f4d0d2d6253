namespace Lakwerk.Suggestions.Scanning;

/// <summary>What a word nearby says about a number. The words are in <c>Data/cues.txt</c>.</summary>
[Flags]
internal enum Cue
{
    None = 0,
    Phone = 1,
    Extension = 2,
    Bsn = 4,
    CaseNumber = 8,
    Birth = 16,
    OtherDate = 32,
    Vehicle = 64,
    Account = 128,
    Postcode = 256,
    Network = 512,
    Version = 1024,
    Company = 2048,
    IdentityDocument = 4096,
    Registration = 8192,
    Amount = 16384,
    PostBox = 32768,
    Social = 65536,
    PersonalCase = 131072,
    Case = 262144,
    Home = 524288,
    Login = 1048576,
}
