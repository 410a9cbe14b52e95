package id.tanggap.channel.hazard;

import id.tanggap.hazard.DocumentKind;
import java.net.URI;

/// What was fetched, on its way to be kept.
record HazardDocument(DocumentKind kind, String channel, URI address, byte[] content) {}
