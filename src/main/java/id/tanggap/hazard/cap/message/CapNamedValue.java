package id.tanggap.hazard.cap.message;

/// A value in a domain that the sender names: an event code, a parameter, a geocode.
public record CapNamedValue(String name, String value) {}
