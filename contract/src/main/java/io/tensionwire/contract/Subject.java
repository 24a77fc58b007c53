package io.tensionwire.contract;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A subject that the wire itself gave to a story.
 *
 * @param code the code within its scheme, such as {@code 11000000}
 * @param scheme the vocabulary, such as {@code medtop} or {@code iptc-subject-code}; may be null
 * @param name the subject in words; may be null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(String code, String scheme, String name) {}
