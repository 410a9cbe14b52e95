/// What an incident was at a past time: its facts, its log and its tickets by then.
@NamedInterface("history")
@NullMarked
package id.tanggap.incident.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
