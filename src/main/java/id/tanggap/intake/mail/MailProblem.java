package id.tanggap.intake.mail;

/// A problem in a mail that could be read in spite of it.
///
/// @param code stable, in lower case with dashes
/// @param text for a person
public record MailProblem(String code, String text) {}
