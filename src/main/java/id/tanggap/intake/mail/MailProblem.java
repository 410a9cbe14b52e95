package id.tanggap.intake.mail;

/// Something odd in a mail that was read all the same.
///
/// @param code stable, in small letters with dashes
/// @param text for a person
public record MailProblem(String code, String text) {}
