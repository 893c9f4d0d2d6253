using Microsoft.AspNetCore.Authentication;

namespace Lakwerk.Server.Security;

/// <summary>The provider knows this person, the workbench does not.</summary>
internal sealed class NoAccountException : AuthenticationFailureException
{
    public NoAccountException() : base("There is no account of this name.") { }

    public NoAccountException(string message) : base(message) { }

    public NoAccountException(string message, Exception inner) : base(message, inner) { }
}
