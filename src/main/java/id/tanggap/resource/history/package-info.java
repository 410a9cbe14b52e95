/// The history of sites, people and vehicles: who changed which value when, and from what to what.
@NullMarked
package id.tanggap.resource.history;

import org.jspecify.annotations.NullMarked;
