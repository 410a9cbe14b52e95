/// The history of sites, people and vehicles: who changed which value when, and from what to what.
@NamedInterface("history")
@NullMarked
package id.tanggap.resource.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
