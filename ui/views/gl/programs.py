"""The shaders: lit surfaces, and strokes (lines, arrow heads, markers) widened on the screen.

OpenGL's own wide lines and points are missing on many drivers, so strokes are triangles: each corner knows both ends
of its segment and is moved across it by pixels in the vertex shader. GLSL 1.20 / ES 1.00, which every driver has.
"""

from dataclasses import dataclass

from PySide6.QtOpenGL import QOpenGLShader, QOpenGLShaderProgram

from ui.views.in_box import AMBIENT, LIGHT

PRECISION = """
#ifdef GL_ES
precision highp float;  // as in vertex shaders, with which uniforms are shared
#endif
"""

SURFACE_VERTEX = """
uniform mat4 u_mvp;
uniform mat4 u_view;
attribute vec3 a_position;
attribute vec3 a_normal;
attribute vec4 a_color;
varying vec4 v_color;
varying vec3 v_normal;
void main() {
    v_normal = (u_view * vec4(a_normal, 0.0)).xyz;
    v_color = a_color;
    gl_Position = u_mvp * vec4(a_position, 1.0);
}
"""
SURFACE_FRAGMENT = f"""
varying vec4 v_color;
varying vec3 v_normal;
void main() {{
    vec3 light = vec3({LIGHT[0]:.6f}, {LIGHT[1]:.6f}, {LIGHT[2]:.6f});
    float size = length(v_normal);  // 0 for what is not lit
    float lit = size > 0.0 ? {AMBIENT:.3f} + {1 - AMBIENT:.3f} * abs(dot(v_normal / size, light)) : 1.0;
    gl_FragColor = vec4(v_color.rgb * lit, v_color.a);
}}
"""

STROKE_VERTEX = """
uniform mat4 u_mvp;
uniform vec2 u_viewport;  // pixels
uniform float u_width;    // pixels
uniform float u_head;     // length of an arrow's head in pixels; below 0 for markers, 0 for lines
uniform float u_nearer;   // share of the depth by which strokes on a surface come in front of it
attribute vec3 a_position;
attribute vec3 a_end;
attribute vec4 a_corner;  // along (0 or 1), across (-1 or 1), lengths travelled at the two ends
varying vec2 v_place;
varying float v_travelled;

void main() {
    vec4 start = u_mvp * vec4(a_position, 1.0);
    vec4 end = u_mvp * vec4(a_end, 1.0);
    vec2 half_view = 0.5 * u_viewport;
    vec2 from = start.xy / start.w * half_view;
    vec2 to = end.xy / end.w * half_view;
    float reach = length(to - from);
    vec2 along = reach > 1e-4 ? (to - from) / reach : vec2(1.0, 0.0);
    vec2 across = vec2(-along.y, along.x);
    vec4 place = mix(start, end, a_corner.x);
    vec2 moved;
    if (u_head < 0.0) {            // a marker: a square about its position
        along = vec2(1.0, 0.0);
        across = vec2(0.0, 1.0);
        moved = (along * (2.0 * a_corner.x - 1.0) + across * a_corner.y) * 0.5 * u_width;
        place = start;
    } else if (u_head > 0.0) {     // an arrow's head: a triangle that ends in the end
        float head = min(u_head, 0.5 * reach);
        place = end;
        moved = (1.0 - a_corner.x) * (a_corner.y * across * 0.42 - along) * head;
    } else {                       // a line, closed at its joints by a bit more length
        float more = a_corner.z < -0.5 ? 0.0 : 0.25 * u_width;
        moved = across * a_corner.y * 0.5 * u_width + along * (2.0 * a_corner.x - 1.0) * more;
    }
    v_place = vec2(2.0 * a_corner.x - 1.0, a_corner.y);
    v_travelled = mix(a_corner.z, a_corner.w, a_corner.x);
    place.xy += moved / half_view * place.w;
    place.z -= u_nearer * place.w;
    gl_Position = place;
}
"""
STROKE_FRAGMENT = """
uniform vec4 u_color;
uniform vec4 u_rim;       // the ring around a marker
uniform float u_width;
uniform float u_head;
uniform float u_ring;     // width of the ring in pixels
uniform float u_dash;     // length of a dash and its gap in the box; 0 for none
uniform float u_side;     // the angle of a marker's sides; 0 for a disc
uniform float u_turn;     // the angle of its first corner
uniform float u_sides;    // how much of a head belongs to each of its two sides; 0 for a filled one
varying vec2 v_place;
varying float v_travelled;
void main() {
    gl_FragColor = u_color;
    if (u_dash > 0.0 && mod(v_travelled, u_dash) > 0.57 * u_dash) discard;
    if (u_sides > 0.0 && min(1.0 - v_place.y, v_place.y - v_place.x) > 2.0 * u_sides) discard;
    if (u_head < 0.0) {
        float outside = length(v_place) - 1.0;
        if (u_side > 0.0) {        // beyond the nearest side
            float angle = mod(atan(v_place.y, v_place.x) - u_turn, u_side) - 0.5 * u_side;
            outside = length(v_place) * cos(angle) - cos(0.5 * u_side);
        }
        outside *= 0.5 * u_width;
        if (outside > 0.0) discard;
        vec4 inner = mix(u_color, u_rim, clamp(outside + u_ring + 0.5, 0.0, 1.0));
        gl_FragColor = vec4(inner.rgb, inner.a * clamp(-outside, 0.0, 1.0));
    }
}
"""


SURFACE_ATTRIBUTES = ("a_position", "a_normal", "a_color")
STROKE_ATTRIBUTES = ("a_position", "a_end", "a_corner")


@dataclass(frozen=True, eq=False)
class Programs:
    """The programs of one context, since contexts need not share theirs."""

    surface: QOpenGLShaderProgram
    stroke: QOpenGLShaderProgram

    @classmethod
    def compiled(cls) -> "Programs":
        """Compile for the current context; raises RuntimeError with the driver's words."""
        return cls(
            _program(SURFACE_VERTEX, SURFACE_FRAGMENT, SURFACE_ATTRIBUTES),
            _program(STROKE_VERTEX, STROKE_FRAGMENT, STROKE_ATTRIBUTES),
        )


def _program(vertex: str, fragment: str, attributes: tuple[str, ...]) -> QOpenGLShaderProgram:
    """Return a linked program whose attributes have the places in which they are named."""
    program = QOpenGLShaderProgram()
    kind = QOpenGLShader.ShaderTypeBit
    compiled = program.addShaderFromSourceCode(kind.Vertex, vertex)
    compiled = program.addShaderFromSourceCode(kind.Fragment, PRECISION + fragment) and compiled
    for place, name in enumerate(attributes):
        program.bindAttributeLocation(name, place)
    if not (compiled and program.link()):
        raise RuntimeError(program.log().strip() or "a shader does not compile")
    return program
