package io.tensionwire.contract;

/**
 * What kind of act an {@link Indicator} tells of: the sixteen PLOVER categories and the statement about relations itself.
 *
 * <p>Source: PLOVER, Political Language Ontology for Verifiable Event Records. The quad class of each category follows the
 * PLOVER manual, except that SANCTION counts as material conflict, and CONCEDE and RETREAT as material cooperation.
 */
public enum Category {
    AGREE(Quad.VERBAL_COOPERATION),
    CONSULT(Quad.VERBAL_COOPERATION),
    SUPPORT(Quad.VERBAL_COOPERATION),
    CONCEDE(Quad.MATERIAL_COOPERATION),
    COOPERATE(Quad.MATERIAL_COOPERATION),
    AID(Quad.MATERIAL_COOPERATION),
    RETREAT(Quad.MATERIAL_COOPERATION),
    REQUEST(Quad.VERBAL_CONFLICT),
    ACCUSE(Quad.VERBAL_CONFLICT),
    REJECT(Quad.VERBAL_CONFLICT),
    THREATEN(Quad.VERBAL_CONFLICT),
    PROTEST(Quad.MATERIAL_CONFLICT),
    SANCTION(Quad.MATERIAL_CONFLICT),
    MOBILIZE(Quad.MATERIAL_CONFLICT),
    COERCE(Quad.MATERIAL_CONFLICT),
    ASSAULT(Quad.MATERIAL_CONFLICT),
    /** A statement about the state of relations: tensions rise or ease. Its quad class follows its direction. */
    TENSION(null);

    private final Quad quad;

    Category(Quad quad) {
        this.quad = quad;
    }

    /** Returns the quad class; null for {@link #TENSION}, which has one only together with a direction. */
    public Quad quad() {
        return quad;
    }
}
