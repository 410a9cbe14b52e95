/// A stand-in for Twilio's cloud, which cannot be reached from a test: a real HTTP server that the real SDK talks to,
/// written after Twilio's published OpenAPI description and its webhook documentation.
///
/// It signs its webhooks by code of its own (`Signatures`), not by the SDK's, so that the two check each other.
/// `TwilioDouble.main` runs it for people: see there.
@NullMarked
package id.tanggap.twilio;

import org.jspecify.annotations.NullMarked;
