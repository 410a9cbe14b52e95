package id.tanggap.channel.sms.twilio;

import id.tanggap.intake.TextReport;

/// A message that Twilio's list has and the ledger has not.
record Pulled(TextReport report) {}
