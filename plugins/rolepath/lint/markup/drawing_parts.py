"""What a drawing (SVG) may have: elements, attributes that browsers act upon, functions in values, namespaces."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
IDLE_NAMESPACES = _words("""
    http://www.w3.org/1999/02/22-rdf-syntax-ns# http://www.w3.org/2000/01/rdf-schema# http://www.w3.org/2001/XMLSchema
    http://www.w3.org/2002/07/owl# http://www.w3.org/2004/02/skos/core# http://www.w3.org/ns/prov#
""")
"""Those of the W3C that only say something about a drawing."""

INSTRUCTIONS = _words("xpacket plantuml plantuml-src")
"""Between `<?` and `?>`: where the metadata of Adobe's programs begin and end, and what PlantUML drew."""

ELEMENTS = _words("""
    svg g defs symbol use switch a title desc metadata style view
    path rect circle ellipse line polyline polygon text tspan tref textPath textArea tbreak altGlyph image
    linearGradient radialGradient stop pattern clipPath mask marker solidColor solidcolor hatch hatchpath hatchPath
    mesh meshgradient meshGradient meshrow meshRow meshpatch meshPatch color-profile
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
    feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    animate animateColor animateMotion animateTransform set mpath
    font font-face font-face-src font-face-name font-face-format glyph missing-glyph hkern vkern glyphRef
    flowRoot flowRegion flowRegionExclude flowPara flowSpan flowDiv flowLine flowTref
""")
ANIMATIONS = _words("animate animateColor animateMotion animateTransform set")

PRESENTATION = _words("""
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
    color-profile color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity
    fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size
    font-size-adjust font-stretch font-style font-variant font-variant-ligatures font-variation-settings font-weight
    glyph-orientation-horizontal glyph-orientation-vertical image-rendering inline-size isolation kerning letter-spacing
    lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity order
    overflow paint-order pointer-events shape-inside shape-margin shape-padding shape-rendering solid-color
    solid-opacity stop-color stop-opacity stroke stroke-alignment stroke-dasharray stroke-dashoffset stroke-linecap
    stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration text-indent
    text-orientation text-overflow text-rendering text-transform transform transform-box transform-origin unicode-bidi
    vector-effect viewport-fill visibility white-space word-spacing writing-mode
    gradientTransform patternTransform x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy rotate width height offset
    viewBox points d pathLength startOffset textLength stdDeviation baseFrequency numOctaves seed scale surfaceScale
    specularConstant specularExponent diffuseConstant kernelMatrix bias divisor radius azimuth elevation
    limitingConeAngle pointsAtX pointsAtY pointsAtZ k1 k2 k3 k4 slope intercept amplitude exponent tableValues values z
    markerWidth markerHeight refX refY orient preserveAspectRatio
""")
"""Attributes whose value is read as that of a style is, or that may be animated."""

FREE_TEXT = _words("""
    id class name lang role title content type media label alt desc version baseProfile requiredFeatures systemLanguage
    requiredExtensions attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode
    keyTimes keySplines keyPoints from to by additive accumulate path origin result in in2 glyph-name unicode
    unicode-range panose-1 rel download target hreflang referrerpolicy viewTarget zoomAndPan
    contentScriptType contentStyleType format local g1 g2 u1 u2 style-name host agent
""")
"""Attributes with words or times of any form, which no browser takes for an address, or which are looked at apart."""

ADDRESSES = _words("""
    src srcset imagesrcset action formaction poster data background cite longdesc classid codebase archive manifest
    profile usemap ping icon code srcdoc base http-equiv handler
""")
"""Attributes of pages and of old drawings that hold an address or code; no drawing needs them."""

FUNCTIONS = _words("""
    url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix device-cmyk icc-color light-dark
    calc min max clamp round abs sign var env
    matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate
    rotatex rotatey rotatez rotate3d skew skewx skewy perspective
    cubic-bezier steps linear
    blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
    polygon circle ellipse inset path rect xywh
    linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
    format local tech selector
    media supports not is where has lang dir nth-child nth-of-type nth-last-child nth-last-of-type host
    and or only screen print
""")
"""Functions of styles and values that load nothing; the address of url() is looked at apart."""

RASTER = re.compile(
    r"data:(?:image/(?:png|apng|gif|jpe?g|pjpeg|webp|avif|bmp)"
    r"|font/(?:woff2?|ttf|otf|sfnt|collection)|application/(?:x-)?font-(?:woff2?|ttf|otf|truetype|opentype)"
    r"|application/(?:vnd\.ms-opentype|octet-stream|x-font-opentype|x-font-truetype))[;,]",
    re.IGNORECASE,
)
"""Pictures made of dots, and fonts, written out in the drawing itself."""
