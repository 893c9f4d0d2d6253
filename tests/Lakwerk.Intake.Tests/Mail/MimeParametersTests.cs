using Lakwerk.Intake.Mail;

namespace Lakwerk.Intake.Tests.Mail;

public sealed class MimeParametersTests
{
    [Theory]
    [InlineData("attachment; filename=a.pdf", "a.pdf")]
    [InlineData("attachment; filename=\"nota v2.docx\"", "nota v2.docx")]
    [InlineData("attachment; filename=nota v2.docx; size=1", "nota v2.docx")]
    [InlineData("attachment; filename=\"a;b.pdf\"", "a;b.pdf")]
    [InlineData("attachment; filename=\"a\\\"b.pdf\"", "a\"b.pdf")]
    [InlineData("attachment; filename*=utf-8''Co%C3%B6rdinatie.pdf", "Coördinatie.pdf")]
    [InlineData("attachment; filename*=iso-8859-1'nl'Co%F6rdinatie.pdf", "Coördinatie.pdf")]
    [InlineData("attachment; filename*0=\"een lange \"; filename*1=\"naam.pdf\"", "een lange naam.pdf")]
    [InlineData("attachment; filename*1=\"naam.pdf\"; filename*0=\"een lange \"", "een lange naam.pdf")]
    [InlineData("attachment; filename*0*=utf-8''Co%C3%B6; filename*1=rdinatie; filename*2*=%20x.pdf", "Coördinatie x.pdf")]
    [InlineData("attachment; filename*0*=utf-8''Co%C3; filename*1*=%B6rd.pdf", "Coörd.pdf")]
    [InlineData("attachment; filename=\"=?utf-8?Q?Co=C3=B6rd.pdf?=\"", "Coörd.pdf")]
    [InlineData("attachment; filename=\"old.pdf\"; filename*=utf-8''new.pdf", "new.pdf")]
    [InlineData("attachment; FILENAME=A.PDF", "A.PDF")]
    [InlineData("attachment;filename=\"not closed.pdf", "not closed.pdf")]
    public void A_file_name_is_read_however_it_is_written(string raw, string expected) =>
        Assert.Equal(expected, MimeParameters.Parse(raw)["filename"]);

    [Theory]
    [InlineData("TEXT/HTML; charset=utf-8", "text/html")]
    [InlineData(" text/plain ", "text/plain")]
    [InlineData("", "")]
    public void The_value_is_what_stands_before_the_first_semicolon(string raw, string expected) => Assert.Equal(expected, MimeParameters.Parse(raw).Value);

    [Fact]
    public void A_parameter_that_is_not_there_is_null() => Assert.Null(MimeParameters.Parse("text/plain; charset=utf-8")["name"]);
}
