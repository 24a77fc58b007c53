// Reads TopoJSON: shapes share their borders as arcs, whose points are written as steps of a grid.

/** Returns the GeoJSON features of one object. */
export function features(topology, object) {
  const arcs = topology.arcs.map((arc) => decoded(arc, topology.transform));
  const ring = (numbers) => {
    const points = [];
    for (const number of numbers) {
      const arc = number < 0 ? [...arcs[~number]].reverse() : arcs[number];
      points.push(...(points.length > 0 ? arc.slice(1) : arc));
    }
    return points;
  };
  const coordinates = {
    Polygon: (shape) => shape.arcs.map(ring),
    MultiPolygon: (shape) => shape.arcs.map((polygon) => polygon.map(ring)),
  };
  return topology.objects[object].geometries.map((shape) => ({
    type: "Feature",
    id: shape.id ?? shape.properties.name,
    properties: shape.properties,
    geometry: { type: shape.type, coordinates: coordinates[shape.type](shape) },
  }));
}

function decoded(arc, { scale, translate }) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
}
