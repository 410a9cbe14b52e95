package id.tanggap.ticket.move;

/// Tickets of one category or tag that go to another.
record Merge(String from, String to) {}
