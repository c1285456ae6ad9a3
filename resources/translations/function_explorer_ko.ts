<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>explorer.analysis.complex_values</name>
    <message>
      <source>%1 has no analytic continuation to complex numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a condition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an absolute value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a sign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rounding to a whole number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a maximum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a minimum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a remainder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a choice between branches</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.computation</name>
    <message>
      <source>%1 has %2 outputs, counted from 0; there is no number %3</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.convergence</name>
    <message>
      <source>converges everywhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>converges in a disc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>converges to something else</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>converges to the function on a part of its disc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not smooth at the centre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has no Taylor series at the centre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its radius is not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not all derivatives are finite at the centre, so there is no Taylor series there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The function is not defined at the centre, so there is no Taylor series there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continued through the centre, where it reads 0/0, the function is analytic. </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too few coefficients are known to say where the series converges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, as far as its coefficients and the complex plane around show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The series converges to the function everywhere%1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The series converges to the function for |x − a| &lt; %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 The nearest singularity in the complex plane is at %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 The radius is an estimate from the coefficients.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The series is that of one piece of the function, and something else beyond %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All derivatives exist at the centre, but the series converges to something else than the function.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.critical_points</name>
    <message>
      <source>critical points are looked for in a box of one to three finite ranges</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.derivatives</name>
    <message>
      <source>the derivative would have %1 entries; the limit is %2</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.descent.methods</name>
    <message>
      <source>no step in its direction lowers the value any further, as at a kink</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the Hessian is singular here, and there is no Newton step</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.descent.objective</name>
    <message>
      <source>the function is not a sum of squares</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.differences</name>
    <message>
      <source>complex step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the function has no finite %1 here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no complex step: %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.edges</name>
    <message>
      <source>has a kink there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has an infinite slope there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its slope is taken as 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has a step there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changes from one operand to another there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>they share the slope equally</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changes there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the branch taken at the point counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not smooth there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the slope beside it counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>jumps by 2π there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is 0/0 there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is 0 · ∞ there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a square root</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a cube root</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a power</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a norm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an angle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a quotient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a product</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.identities.cards</name>
    <message>
      <source>F = f(X), any shape; the transpose turns the first two axes of the tensor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a transpose is linear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the derivative by t</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F = f(X) is square</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a trace is linear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F = f(X) is square and invertible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F is taken out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>determinant of a product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at I the derivative of det is the trace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the inverse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>product rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from the left by the inverse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>X is invertible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a and b are constant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a trace is cyclic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>df = tr(Gᵀ dX) for the gradient G</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a row, 1×n</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a is constant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number is its transpose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>df = g dx for the row g</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>X may be of any shape, m×n</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>B is square; for a symmetric B it is 2 xᵀB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dx is taken out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>least squares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>W is symmetric</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the residual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(5.107) and the chain rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dL = g ds for the row g</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.identities.check</name>
    <message>
      <source>the two sides are not both defined on any of the draws</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>equal on %1 random draws; the largest relative difference is %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not equal in general, but equal for %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not equal: see the counterexample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>draws is a number from 1 to %1, not %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>these matrices are too large for so many draws</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has rows and columns, for example (3, 2), not %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the left side is %1 and the right side is %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: transpose one of the two</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a column of %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>random matrices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>positive definite matrices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>symmetric %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>singular %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.identities.closed_form</name>
    <message>
      <source>a gradient is that of a number, and this has %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 does not occur; there is %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is a number: its derivative is in the tables and the steps</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.identities.identity</name>
    <message>
      <source>for example</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.identities.sides</name>
    <message>
      <source>there is nothing here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write an expression, for example a' inv(X) b</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.linearization</name>
    <message>
      <source>a direction must be finite and not 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the Taylor polynomial has no finite coefficients here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>f is not defined beside the point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what remains is rounding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>too little remains above rounding to measure a slope</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.networks.columns</name>
    <message>
      <source>A network needs two columns at least: where a value is given, and the value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are %1 columns: up to %2 and a target are trained on here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are %1 whole rows: a network needs 4 at least.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some values are missing or infinite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>; %1: one value everywhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>coordinates are brought to mean 0 and deviation 1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.networks.training</name>
    <message>
      <source>The loss grew beyond all bounds after %1 iterations: a smaller rate η helps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training ends after %1 iterations.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After %1 iterations no further step lowers the loss: a minimum, or a flat place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newton's method solves for all %1 weights at once: up to %2 here; L-BFGS takes more.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.one_sided</name>
    <message>
      <source>The function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not differentiable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has no second derivative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has no derivative of order %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>second derivative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>derivative of order %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 %2 at the centre: to the left the %3 is %4, to the right %5.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.plane_remainder</name>
    <message>
      <source>the enclosures of the derivatives grow beyond the range of numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the centre or the range is not finite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at the centre %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a bound is too much to compute: %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.remainder</name>
    <message>
      <source>the function changes at the centre from one piece to another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the enclosures of the derivative grow beyond the range of numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the centre is outside the interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the Taylor polynomial has no finite coefficients at this centre</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.smoothness</name>
    <message>
      <source>{name} jumps at {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is not differentiable at {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has no second derivative at {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has other derivatives beside {place} than the tables hold there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is not defined at %2: %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> Along straight lines through the point it tends to %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>; continued with it, %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> Its limit there is %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this point</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.spectrum</name>
    <message>
      <source>positive definite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>negative definite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>positive semidefinite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>negative semidefinite</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.sweeps</name>
    <message>
      <source>there are %1 coordinates, counted from 0; there is no number %2</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.trace</name>
    <message>
      <source>&lt;Trace %1 of %2: %3&gt;</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.trust</name>
    <message>
      <source>more than %1 entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the function has no finite value here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the first derivatives are not finite here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>forward mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reverse mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>central differences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>power series</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.univariate</name>
    <message>
      <source>%1 is not a function of one number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 takes %2 numbers, not %3</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.vector_fields</name>
    <message>
      <source>a field in %1 coordinates has no curl</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.analysis.verdict</name>
    <message>
      <source>all four ways agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the exact ways agree; finite differences do not reach them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the slopes on the two sides differ: not differentiable here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the ways do not agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not checked</source>
      <translation>확인 안 됨</translation>
    </message>
  </context>
  <context>
    <name>explorer.derivation.practice</name>
    <message>
      <source>Yes: %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another rule leads on from here: what is the outermost operation?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to compare with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is typed yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is no formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line has other variables than the derivative.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Equal at every point that was tried.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is defined at too few of the points to be compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has %1 entries, and the derivative %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not equal: only the sign is wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not equal: the derivative of the inner function is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not equal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not equal%1: yours is %2, the derivative %3.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.derivation.problem</name>
    <message>
      <source>there is no function here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write f(x) = ... or an expression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its variables are %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it has no variables</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>; %1[%2] is an entry of %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` has no variable `%2`</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.derivation.rules</name>
    <message>
      <source>constant rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>power rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sum rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>difference rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>constant factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>constant multiple</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>factor rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leibniz rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>quotient rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reciprocal rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>chain rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exponential rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>derivative of exp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>general power</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logarithmic differentiation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>linear map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>entry by entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>constant matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>inner product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>piece by piece</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>locally constant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its definition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>product of Jacobians</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>matrix product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>insert the parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>insert the inner function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>multiply out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>derivative of %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>standard derivative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>derivative of a function</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.derivation.scalar_rules</name>
    <message>
      <source>not where two pieces meet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not where it is 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the square root</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cube root</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the norm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ln |det|</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the absolute value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a Bessel function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not where it jumps</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.derivation.steps</name>
    <message>
      <source>the derivation would be longer than anybody reads; its value is known all the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is constant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a function of at least one variable is needed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name an entry of it, such as %1[1, 1]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is a matrix: its derivation is that of its entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the derivation by all of %1, … is too long to read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose one variable, and one entry of the value</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.derivation.vector_rules</name>
    <message>
      <source>the norm of u</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>logsumexp of u</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.codec</name>
    <message>
      <source>this is not a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file is of version %1; this program reads up to version %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no version %1 of documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this is not a readable document: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file has %1 bytes; a document has at most %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line %1, column %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the probe, the ranges, the view and the labs must be finite numbers</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.data</name>
    <message>
      <source>line %1: %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>missing value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>without numbers and left out: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> and %1 more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not read: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the rest of the file is too much and was left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is not a text file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 cannot be read: %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>separated by %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one number a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, with decimal commas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there are no lines with numbers in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line %1: no column of numbers was found; columns are separated by , ; | tabs or spaces.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no line has as many numbers as there are columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 columns instead of %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>column %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.description</name>
    <message>
      <source>At %1 the value is %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>critical point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The slope is %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>slope angle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The gradient is zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to the %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>along %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steepest ascent %1, slope %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1a diagram.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in the plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1a picture %2. Axes: %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, by powers of ten</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 from %2 to %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It shows %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colour is %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 goes from %2 at %3 = %4 to %5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Highest %1, lowest %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the picture %1 is %2 throughout.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the picture %1 is highest, %2, at %3 and lowest, %4, at %5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 box: %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 boxes: %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line %1: %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step %1 of %2.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.directional</name>
    <message>
      <source>The second directional derivative: how the graph bends along u</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Directional derivative</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.examples</name>
    <message>
      <source>Functions of one variable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partial derivatives and gradients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vector-valued functions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gradients of matrices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Identities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backpropagation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Higher derivatives</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Linearization and Taylor series</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Secant and tangent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Difference quotient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taylor polynomials of the sine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A series with an end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The series of the logarithm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smooth, but not analytic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kinks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Product rule, step by step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Practise the quotient rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Damped oscillation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Activation functions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lecture's first surface</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lecture's gradient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chain rule along a curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chain rule with two parameters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steepest ascent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waves with sliders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holes in the domain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partial derivatives, and no limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level surfaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Four variables</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spiral</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lissajous curves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Helix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A curve in four dimensions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Composition with a spiral</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A linear map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polar coordinates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The complex square</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inversion at the circle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vortex and source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Torus</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sphere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Möbius strip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From space to the plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A field in space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spherical coordinates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The loss of least squares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A vector by a matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A matrix by a vector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The inverse of a matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An identity, line by line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An identity of your own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The determinant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lecture's computation graph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forward mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why backward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The loss of a small network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A network learns two moons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saddle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Monkey saddle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nine critical points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A Hessian with three axes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Descent in Rosenbrock's valley</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newton and gradient descent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under the microscope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Linearization of a map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The quadric that fits best</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taylor surfaces and their error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Terms and tensors</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.facts</name>
    <message>
      <source>not every entry is finite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A singular value of at most %1 times the largest counts as zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An eigenvalue of at most %1 times the largest counts as zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The gradient counts as zero where Newton's step is shorter than %1 of the shortest range drawn; the signs of the Hessian's eigenvalues then decide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>local minimum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>local maximum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>degenerate, the second derivatives do not decide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The function has no value here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Infinite: a pole, or a size beyond 10³⁰⁸.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>slope 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is not finite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>convex here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>concave here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>neither convex nor concave</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>norm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>‖∇f(a)‖, the slope in the steepest direction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The direction of steepest ascent, from the first axis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>direction</source>
      <translation>방향</translation>
    </message>
    <message>
      <source>The unit vector of steepest ascent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>eigenvalues</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rank, condition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>√det(JᵀJ): how much a small piece of the domain grows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>volume factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>div</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trace of J, of f as a vector field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>curl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of f as a vector field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>speed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The length of the velocity f′(a)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the curve stands still</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>curvature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Eigenvectors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>det</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is no more than rounding, by Hadamard's bound, counts as zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its size is below 10⁻³⁰⁸</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its size is beyond 10³⁰⁸</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below 10⁻³⁰⁸</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>beyond 10³⁰⁸</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>condition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the matrix is zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The largest over the smallest, in size. %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.backpropagation</name>
    <message>
      <source>at one data point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>over all points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit &amp; Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>iteration %1: x = (%2), y = %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>f(x) = %1, L = %2 here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gradient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>data point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>layer %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>length of the gradient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gradients of the layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>∂L/∂A_%1 over %2 points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>∂L/∂b_%1 over %2 points</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.base</name>
    <message>
      <source>There is no function yet: write one in the definitions.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.chain_rule</name>
    <message>
      <source>The chain rule needs an inner function: write f(x1, x2) = …, then x1(t) = … and x2(t) = …, each on a line of its own, or h = f∘g.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Along the curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The point runs along a curve where one number is chosen to differentiate by.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(%1) along the way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>velocity, the right factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>∇%1, the left factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>slope %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 and its slope</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.closed_form</name>
    <message>
      <source>Gradient in closed form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no closed form was found that the random draws confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number</source>
      <translation>수 하나</translation>
    </message>
    <message>
      <source>shape %1, in numerator layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for symmetric %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.convergence</name>
    <message>
      <source>Taylor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Convergence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Convergence is studied for functions of one variable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>falls as %1⁻ᵏ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>small: only rounding is left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>coefficients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the range of %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>disc of convergence, R = %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>singularities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>complex plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>root test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ratio test</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the %1 coefficients that rounding leaves are too few to show the radius</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from the coefficients: %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.derivations</name>
    <message>
      <source>Steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The function has no variable to differentiate by.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Differentiate by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>entry %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entry of the value</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.descent</name>
    <message>
      <source>Descent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Descents are followed here in up to %1 variables, and f has %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole paths</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>step %1 of %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is descended</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.descent_pictures</name>
    <message>
      <source>paths</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no finite values over this range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>paths on the surface</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>steps on the graph</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.descent_plots</name>
    <message>
      <source>distance from the limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>value above the limit's</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as the Hessian says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no descent leads to a limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>slopes 1 and 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>order of convergence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1, from the Hessian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>critical step 2/λ_max = %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>best: (κ − 1)/(κ + 1) = %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>measured %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>factor a step</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.descent_settings</name>
    <message>
      <source>gradient descent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newton</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fixed step η</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>surface and contours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>error against the one before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>factor a step against η</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rosenbrock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Himmelblau</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>quadratic with κ = 25</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Beale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a saddle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>steps at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step</source>
      <translation>단계</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>예제</translation>
    </message>
    <message>
      <source>Test functions</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.descent_text</name>
    <message>
      <source>Gauss–Newton needs a sum of squares, f = ‖r‖², as (1 − x)² + (y − x²)², and f is not written as one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the Hessian says p = 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>saddle point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>point with a singular Hessian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its steps have become too small to be seen, though the gradient is not 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>diverges, and is stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>runs downhill without end, and is stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stops where f has no derivative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not shown: a click shows it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from the Hessian × %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>has nowhere to start from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the gradient is as good as 0, but no critical point is near: f flattens out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at a %1, %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stuck at %1: %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the next step leaves the domain: f has no finite value%1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>jumps to and fro: its steps get no shorter, as at a kink or where η is too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>still on its way at %1, and no limit in sight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on its way to %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> from two steps alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, e × %1 a step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the sum of the squares of its components</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one of its components</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a descent needs one number: %1, %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>f has no value at the start: drag it to where it has one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the gradient and the Hessian are 0 at the start, as everywhere where f is constant: no method moves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the gradient is 0 at the start: no method moves; drag it a little</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newton seeks where the gradient is 0, here a %1; with a line search it goes downhill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has come to a %2 exactly; the least push would lead it away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is above the critical step 2/λ_max: gradient descent cannot come to rest at the minimum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is %2 % of the critical step 2/λ_max</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>κ = ∞ at %1: slower than any geometric sequence</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.error</name>
    <message>
      <source>Polynomials and error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This room is for functions of one variable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Component</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not all derivatives are finite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no Taylor polynomial of this order at the centre: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no error is left in this range: what is drawn is rounding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where it is grey, terms as large as %1 cancel, and what is left of the error is rounding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nowhere here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1, T%2 being that of each side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no bound: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by estimate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 for %2 ≤ %3 ≤ %4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>estimated: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no value for %2</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.error_map</name>
    <message>
      <source>the surface</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>largest square</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>largest disc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shape</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.error_map_scene</name>
    <message>
      <source>Taylor, order %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taylor surface of order %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outside rounding alone may be more than ε</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>surely below ε, by intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>surely below ε</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below ε, by sampling</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.error_sentences</name>
    <message>
      <source>no finite derivatives</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has %2 at the centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no Taylor polynomial here: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by sampling %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 surely %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 %2, an estimate by sampling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 on no square about the centre that can be drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 on no disc about the centre that can be drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the centre is outside the picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no sure bound: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where there is no sure bound: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>along %1 the slope is %2 before and %3 after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>within %1 of the centre along each axis, as far as the picture reaches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on the square |%1| ≤ %2, |%3| ≤ %4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on the disc of radius %1 about the centre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no error is left in this range: what the map shows is rounding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rounding alone may be %1 in this range, where large terms are added</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.fit</name>
    <message>
      <source>contours of L</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>surface of L</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>L by step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns of numbers: the last one is observed, the others are inputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Least squares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to fit with: %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are %1 features; 1 to %2 can be fitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A weight is negative: a loss without a minimum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At every point a feature or a weight is undefined or too large.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with weights by (5.108): ∂/∂θ (y − Φθ)ᵀW(y − Φθ) = −2 (y − Φθ)ᵀWΦ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fewer points than features: %1 &lt; %2, so that many θ fit exactly; θ* is the shortest of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rank %1 of %2: the features depend on each other here; θ* is the shortest of many</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>κ(Φ) = %1, κ(ΦᵀΦ) = %2; solved by QR, with rank %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>so badly conditioned that the normal equations themselves would lose most digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points left out where a feature is undefined or too large: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the descent diverges and was stopped after step %1: η has to be below %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>arrives at step %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is still on its way at step %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the descent converges for η &lt; %1 and %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>differs by %1 (relative)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>∂L/∂θ by reverse mode %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>features, as 1, x, sin x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weights, as 1/(1 + x^2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>degree %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>example data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>examples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>own features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 observed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>observed column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>picture of the loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 across</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>parameter across</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>parameter up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>learning rate η</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weight of point %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what QR makes of Φ and y</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at the solution of the normal equations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin the descent at θ = 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the clicked point away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write %1, L(θ) and the fit into the document, and explore L</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.fit_features</name>
    <message>
      <source>this is not a list of expressions</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.fit_loss</name>
    <message>
      <source>loss L(θ)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>descent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the other parameters are those of the θ looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>start θ₀</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>loss above the least</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.fit_points</name>
    <message>
      <source>data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>best: Φθ*</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>data and fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fitted against observed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>equal</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.fit_settings</name>
    <message>
      <source>near a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>near a parabola</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with an outlier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>two inputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>two points</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.fit_text</name>
    <message>
      <source>Phi</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the first %1 of %2 are shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>theta in R^%1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phi = %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>L(%1) = (y - Phi theta)' W (y - Phi theta)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>L(%1) = ||y - Phi theta||^2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>L(%1) = ||z - R theta||^2 + %2</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.identities</name>
    <message>
      <source>The lecture's identities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>matrices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>matrices: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>draws</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>identity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>any %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 of %2 lines do not hold for these matrices: the condition is needed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 of %2 lines are not defined: these matrices have no inverse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>every line is equal on %1 random draws; the largest relative difference is %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write the two sides of an identity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sizes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>X 3x2, a 3 (inferred where nothing stands)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not a size; write X 3x2, or a 3 for a column, c 1 for a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: %2 draws</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: not defined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1, difference %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1, difference up to %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not equal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>right side</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.kept_data</name>
    <message>
      <source>%1: every row has a missing value, so that nothing is left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rows with a missing value left out: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kept in the document: %1 of %2 rows, evenly taken</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.matrix</name>
    <message>
      <source>The derivative of a matrix needs a function of vectors or matrices: write R in R^(3x2), and K(R) = R' R on the next line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Derivative of a matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the lecture's example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The derivative by %1 is %2, %3 entries; the two approaches are shown up to %4. Its slices are in the tables at the point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tell the entries apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the point to where all entries of an input differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0 of %1 partials</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>up to a relative difference of %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>both approaches end in the same tensor, %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>point at an entry to see what it comes from, click it for its formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is undefined here: %2 is singular, of rank %3 and not %4; move the point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is undefined here, and so is its derivative; move the point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the shape of %1 first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 layout, %2: %3, flat %4; in %5 layout %6, flat %7, the transpose</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.matrix_study</name>
    <message>
      <source>%1 is not a coordinate of %2</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.matrix_tables</name>
    <message>
      <source>Partial derivative</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.microscope</name>
    <message>
      <source>Linearization microscope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to zoom into: f has no value at the probe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>halved once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>halved %1 times</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>|f(a + δ) − T%1(a + δ)|</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below this is rounding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>divided by |δ|%1: it still falls to 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as near as the picture beside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>residual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the residual is too small to be measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the residual falls as |δ| to the power %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, as the first missing term says: %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.near</name>
    <message>
      <source>one-sided: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no %1 here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Δ%1 = %2(a + δ) − %3(a)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the picture is %1 wide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tangent plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1; the surface leaves its plane by %2 % of its change there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no Jacobian here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what J makes of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>image of the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the grid is %1 wide</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.network</name>
    <message>
      <source>Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop at this iteration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Train</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do one iteration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to the weights at the start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw other weights and other points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write definitions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write N and its weights, to be explored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gradient path</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a weight in the drawing first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go through the graph theatre from L back to %1, at data point %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>iteration %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 % of the points on the right side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gradient against differences in %1 weights: largest error %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the classes are y = 0 and 1: the last layer has no negative values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the last layer does not reach y = %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>click a line or a unit of the drawing to look at a weight</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.network_diagram</name>
    <message>
      <source>weight &gt; 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weight &lt; 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the network</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.network_pictures</name>
    <message>
      <source>border</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the network's value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the network over the data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the run before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>loss L</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>loss</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.network_settings</name>
    <message>
      <source>network file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a sine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>own data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adam</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>loss by iteration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>loss along a weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>loss over two weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>batches of 16</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>batches of 64</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>batches of 256</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring data first: a file of columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file of columns, such as CSV: the last one is the target (up to 6 whole numbers are classes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a layer: write its width, as 16, or 16 relu.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A layer has 1 to %1 units, not %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At most %1 hidden layers are drawn and trained here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>activation of the hidden layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>activation of the last layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the third picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points of an iteration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hidden layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>16, 16 relu</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>noise</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.network_slices</name>
    <message>
      <source>L, all else fixed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>slope ∂L/∂w</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>loss along %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>loss over %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.next_step</name>
    <message>
      <source>which rule?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That was the last line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the next line; d/dx(…) may stay in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on to the next line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show this line, with its rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rule of the next line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what the %1 says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line %1 of %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name the rule, or type what comes next: every form that is equal passes</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.numerals</name>
    <message>
      <source>norm %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.plane</name>
    <message>
      <source>over %1, %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>over {}, {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinates</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.quotient</name>
    <message>
      <source>The difference quotient is for functions of one variable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>secant, h = %1, slope %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>secant and tangent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>error of the quotient for %1′</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: exact to the last digit at h = %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, expected near %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: best h = %2, error %3</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.rooms</name>
    <message>
      <source>This room is not in this version of the program.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.series_examples</name>
    <message>
      <source>exp x, everywhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sin x, everywhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1/(1 + x²), for |x| &lt; 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>arctan x, for |x| ≤ 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log(1 + x), for |x| &lt; 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>e^(−1/x²), 0 at 0: to another function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>|x|, a kink</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Examples of Taylor series</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.steps</name>
    <message>
      <source>Fold the sub-steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open all sub-steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at the probe %1 = %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 of %2 lines checked at %3 points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>… is undefined at too many points to be checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the first %1 of %2 lines</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.taylor_pictures</name>
    <message>
      <source>only one-sided, order %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no Taylor polynomial here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>term of order %1 alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where f can be</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taylor polynomials to order %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taylor curve, order %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only one-sided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taylor curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no Taylor curve here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>that of %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rounding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>error ≤ ε</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>terms cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lagrange's bound</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bound, dashed: estimated</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.taylor_study</name>
    <message>
      <source>the centre is outside the range</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.terms</name>
    <message>
      <source>With more than 12 coordinates the tensors are too large to be shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no finite Taylor polynomial of order %2 at a</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no finite value at a + δ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the second derivatives vanish: the quadric is the tangent plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the quadric bends by %1: %2</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.terms_pictures</name>
    <message>
      <source>sum of the terms to order %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1(a + δ) − sum; δ is to be dragged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a and a + δ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>δ, to be dragged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>eigen-axis, λ%1 = %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no Taylor polynomial here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>order 0, a level plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>order 1, the tangent plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>order 2, the quadric</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sums of the terms at a + δ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the value at a + δ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the sum of the terms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1; a + δ is off this plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>|f(a + δ) − sum|</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>order k</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the sum approaches the value</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.terms_tables</name>
    <message>
      <source>Running sum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 of %2 distinct entries added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 equal entries · </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: %2, so far %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>adds %1 · %2 / %3! = %4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Derivatives of order %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>δ to the power %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entries of order %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.theatre</name>
    <message>
      <source>forward: tangents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>backward: adjoints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Graph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Graph theatre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This graph has more than %1 operations; no picture shows so many.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unfolded there would be more than %1 nodes: they stay folded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide the tables</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the tables</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The graph takes the room of the tables</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>near the step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the whole graph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sweep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Input</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.theatre_scene</name>
    <message>
      <source>computation graph</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.labs.theatre_words</name>
    <message>
      <source>Of many sweeps some were made and counted; the others cost as much.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the inputs are given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>value of %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click a node to look at it, double click to fold it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step forward: the values appear node by node.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All values are known: the derivatives of %1 travel back next.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sweep begins at %1 itself: %2 = 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing that depends on %1 has a derivative by it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 acts on %2 directly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 acts on %2 through %3 alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is used by %2: what comes back along each way is added up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bar is the adjoint, %1 in the shape of %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tangent of %1 comes from %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 and %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the nodes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of vectors and matrices the norms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>value alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>backward, %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>forward, %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>formulas written out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>differences, %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>operations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>× value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value and one sweep back cost %1 values%2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>going back takes %1, one an output, and going forward %2, one an input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: %2. Here each input acts on few nodes, so that its sweep is short.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: %2. With many inputs and few outputs, as in learning, backward wins.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>going forward takes %1, one an input, and going back %2, one an output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: %2. With few inputs and many outputs forward wins.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1. With as many inputs as outputs both ways take %2; with n ≫ m backward wins.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> (about 5 at most, however many inputs there are)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> (%1: one operation, but more than %2 with the partials)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.parameter_text</name>
    <message>
      <source>[%1 .. %2 step %3]</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.approximation</name>
    <message>
      <source>tangent, slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>slope to the left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>slope to the right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no tangent here</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.curve</name>
    <message>
      <source>no secant: h = 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where f has no value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>secant, h = %1, %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Graph and derivative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tangent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Secant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second derivative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>derivative %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.layers</name>
    <message>
      <source>Base</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Here</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.levels</name>
    <message>
      <source>level surface %1 = %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gradient ∇%1, norm %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tangent plane of the level surface</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level surface</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slices</source>
      <translation>단면</translation>
    </message>
    <message>
      <source>Tangent plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gradient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plane of the section</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no finite values over these ranges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 = %2 %3 in these ranges</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.map</name>
    <message>
      <source>image of %1-lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>square at the probe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>J times the square</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>det J = 0: flattens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>det J = %1: keeps orientation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>det J = %1: reverses orientation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>det J</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as a vector field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grid and image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vector field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parallelogram</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>domain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>image under %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.parametric</name>
    <message>
      <source>%1 held, %2 runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>normal, |∂%1 × ∂%2| = %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Surface in space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colour by height</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mesh lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parameter lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Normal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>parameters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 of %1 components</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.path</name>
    <message>
      <source>no velocity here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>velocity, speed %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Velocity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1, %2, %3 of %4 components</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>components over %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.path_frame</name>
    <message>
      <source>acceleration, norm %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no frame where the curve stands still</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, torsion τ = %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>osculating circle, κ = %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>straight here: no normal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Acceleration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Frenet frame</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.space_field</name>
    <message>
      <source>at the probe, norm %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>curl %1 = (%2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>div %1 = %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>field line through the probe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vector field in space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vector at the probe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Curl and divergence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Component across</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Components in the plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streamlines</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.surface</name>
    <message>
      <source>Surface and contours</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.surface_layers</name>
    <message>
      <source>Contours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gradient ∇%1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no tangent plane here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>level set %1 = %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heat map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contours on the surface</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gradient field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level set</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.surface_studies</name>
    <message>
      <source>saddle points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>degenerate critical point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>degenerate critical points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>streamlines of ∇%1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>steepest ascent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>steepest descent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, a part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>slice %1, ∂%2/∂%3 = %4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gradient, norm %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>direction u at %1°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>along u: Dᵤ%1 = ∇%2 · u = %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Direction u, degrees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>constant: every point is critical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>critical points that are not isolated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and more critical points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no critical points here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the Hessian is not finite here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hessian, λ%1 = %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steepest paths</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Critical points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Axes of the Hessian</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.vector_field</name>
    <message>
      <source>J times the way from the probe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Divergence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Curl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Linear part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>around the probe</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.volume</name>
    <message>
      <source>Thing</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.pipeline</name>
    <message>
      <source>This function is too large to differentiate: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This function is too large to be drawn finely: %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.point_tensors</name>
    <message>
      <source>Derivative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Derivative by %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All second derivatives</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.recovery</name>
    <message>
      <source>this is not a journal: %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.reference</name>
    <message>
      <source>Trigonometric</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inverse trigonometric</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hyperbolic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inverse hyperbolic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exponentials, logarithms and roots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sizes, signs and rounding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neural networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Special functions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases, sums and products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vectors and matrices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Derivatives</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Constants</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>f(x) = norm([x, 2], inf)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.subject</name>
    <message>
      <source>%1 coordinates and %2 components at %3 points</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.tables</name>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Jacobian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The %1 × %2 × %3 second derivatives are too many to be shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hessian</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hessian of %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first %1 of %2 slices; the tensor below has them all.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.tensor</name>
    <message>
      <source>letters %1 and labels must fit the shape %2</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.tensor_tables</name>
    <message>
      <source>%1 entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, of which %1 can differ (symmetric: %2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entries whose indices only change places along symmetric axes are equal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all of them are zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>zero unless %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 entries are zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>number %1 of %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>equal to %1 others by symmetry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>equal to %1 other by symmetry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 of %2 blocks are zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 of %2 slices are zero, this one too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 of %2 slices are zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, this one too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>colours from %1, blue, to %2, orange</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(%1) is number %2</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.document.wording</name>
    <message>
      <source>%1 (%2 in all)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.export.animation</name>
    <message>
      <source>MP4 needs the package imageio-ffmpeg: pip install 'function-explorer[video]'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an animation needs frames</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.export.evaluated</name>
    <message>
      <source>there is no function to explore</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.export.files</name>
    <message>
      <source>%1 could not be written to %2: %3</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.export.formats</name>
    <message>
      <source>PNG</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SVG</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TikZ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GIF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Animated PNG</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WebP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GLB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>STL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>OBJ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PLY</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LaTeX</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Markdown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TSV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NumPy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MATLAB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NPY</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>JSON</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>NPZ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MAT-file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Python script</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Jupyter notebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Computation graph as DOT</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps as LaTeX</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps as Markdown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps as HTML</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report as HTML</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report as PDF</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.export.meshes</name>
    <message>
      <source># Function Explorer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no surface in this picture</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.export.options</name>
    <message>
      <source>a picture has 16 to %1 pixels a side, not %2x%3 at %4 dpi</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an animation has 2 to %1 frames, not %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a picture has 10 to 2400 dots to the inch, not %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a frame is shown for 0.02 to 60 seconds, not %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.export.report</name>
    <message>
      <source>At the point</source>
      <translation>점에서의 값</translation>
    </message>
    <message>
      <source>Taylor polynomial</source>
      <translation>테일러 다항식</translation>
    </message>
    <message>
      <source>Its %1 entries are too many to be printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;p class="formula"&gt;%1&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;div class="table"&gt;&lt;table&gt;%1&lt;/table&gt;&lt;/div&gt;</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.export.room_sequences</name>
    <message>
      <source>no room of the labs is open</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.export.sequences</name>
    <message>
      <source>Turning camera</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taylor order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line %1 is not a parameter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parameter %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steepest descent</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.graph.build</name>
    <message>
      <source>Return the node %1(x).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Return the node %1(x, y).</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.graph.entries</name>
    <message>
      <source>more than %1 operations</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.graph.ops</name>
    <message>
      <source>the order must be a whole number from 0 on, known when the definition is read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the entries of a vector or matrix must have one shape, not %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a matrix cannot be an entry of a vector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 cannot be indexed with %2 indices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>index %1 is outside 1 to %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no part %2:%3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>zeros are put around the entries of a vector or the rows of a matrix, %1 and %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no axis %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only a number can be spread over a shape, not %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 cannot be rearranged to %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only a matrix can be transposed, not %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a diagonal matrix is made from a vector, not %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>polygamma besselj sphericalj</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add sub mul div pow atan2 hypot max min mod lt le eq ne and or</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.graph.shapes</name>
    <message>
      <source>1 entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 and %2 cannot be combined entry by entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a matrix product needs vectors or matrices, not %1 and %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the inner sizes of a product must agree: %1 times %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a square matrix is needed here, not %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lang.characters</name>
    <message>
      <source>a NUL character</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an invisible “%1”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a control character</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lang.completion</name>
    <message>
      <source>Both conditions hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least one condition holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The condition does not hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>x in R^3: the shape of an argument.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a mod b: the remainder of a divided by b.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name of this document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> (without brackets after it)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Greek letter %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sign %1.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lang.definitions</name>
    <message>
      <source>write a decimal point: {}.{}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` has no formula yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write = and the formula: %1 = x^2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write =</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write =; two of them compare two values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write = there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` stands where a definition has `=`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing follows `=`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write the formula after it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the argument `%1` is there twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give the second another name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` cannot be an argument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an argument is a name, as in f(x, y) = x + y</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write |-&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`-&gt;` stands between spaces, as in R^2 -&gt; R</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>before the formula write |-&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an argument is a single name, as in f(x, y) = x + y</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>put a comma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not expected between arguments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>put a comma between arguments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` has a second `=`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make it the range of a parameter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is read as a number times a vector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a range is written low .. high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for example [0 .. 5 step 0.1]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not a space of numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write R, R^3 or R^(3x2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>put brackets around the sizes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the sizes of a matrix stand in brackets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write R^%1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not expected in a shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write R^(3x2) for 3 rows and 2 columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most two sizes are read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a vector is in R^n, a matrix in R^(m x n)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not a size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a whole number from 1 to 1000, as in R^3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the left side of `=` is not a name or a function with arguments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>between the spaces, as in f: R^2 -&gt; R</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the formula of `%1` is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add , (x, y) |-&gt; and the formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>before the formula, as in (x, y) |-&gt; x + y</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1 %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 arguments do not fill %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write R^%1 -&gt; …, or name other arguments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>use a decimal point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a comma separates entries; it is not a decimal sign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>begin a new line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a second definition begins here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write each definition on its own line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a comma stands outside brackets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>entries of a vector stand in brackets: [a, b]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` closes nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write |x| with a bar on both sides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not expected here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a signature is written f: R^2 -&gt; R, (x, y) |-&gt; x + y</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1 in R^3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`:` stands where the shape of an argument has `in`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`in` is not expected here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the range of a parameter is written [0 .. 5]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`:` is not expected here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a piecewise value stands in braces: {x &lt; 0: -x, x}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete it, or complete what comes before it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>declare i as an argument or a parameter to use it as a name</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lang.enclosures</name>
    <message>
      <source>the brackets are empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a value between them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the bracket</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write entries between them: [1, 2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the rows of a matrix must be equally long, not %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a semicolon ends a row: [1, 2; 3, 4]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the vector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the braces are empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a piecewise value is written {x &lt; 0: -x, x}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the piecewise value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a piecewise value needs `:` after each condition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for example {x &lt; 0: -x, x}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only the last piece may stand without a condition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write condition: value, …, value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the index of the norm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no norm with index `%1`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write 1, 2, inf, or F for a matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the LaTeX environment `%1` is not read here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bmatrix, pmatrix and cases are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is never ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the cases have no condition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write value &amp; condition \\ in each row</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lang.operands</name>
    <message>
      <source>write a value there or delete the sign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` has nothing on its left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>before `%1`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` has nothing on its right %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a number, a name or a bracket there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the formula ends too early</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write what is missing at the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` comes where a value is expected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write what belongs into the bracket</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an exponent needs something before it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for example x²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a value should stand here: a number, a name or a bracket</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take it under the root</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the root ends after %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the degree of the root</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` lacks an argument in braces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1{…}{…}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1{…}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this derivative cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write ∂f/∂x, or d/dx (…)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lang.parser</name>
    <message>
      <source>divide by the product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`…/%1` is read as (…/%2) times %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>put the product into the exponent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the exponent ends after %1; %2 multiplies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1…` is read as %2 times %3 times |…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number has one decimal point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete one of the points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a comma between entries, or * to multiply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>two numbers stand side by side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make it a power</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is read as a product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the exponent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not an exponent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write it with ^, for example x^(n+1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an argument is missing after the comma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add it or delete the comma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take the bracket into the argument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the argument ends after `%1`; the bracket multiplies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take it into the argument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the argument ends after `%1`, before `%2`</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lang.partials</name>
    <message>
      <source>the orders above and below differ: %1 and %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for example ∂²f/∂x∂y</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not expected in this derivative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write d/dx (…)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing follows the derivative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1/%2 (x^2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>∇ is followed by a function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for example ∇f(x, y)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the list of names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>∇ has the names of arguments below it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for example ∇_x f</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only ∇ and ∇² are read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write D(f, [1, 2]) for other derivatives</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>∇² is read as the Laplace operator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the Hessian matrix</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lang.stream</name>
    <message>
      <source>`%1` is never closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add `%1` where it ends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete it, or add `%1` before it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is closed by `%2`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write `%1` instead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is never closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a comma separates entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>close it with `%1` first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the range of a parameter stands in square brackets: [0 .. 5]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not expected here, inside %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from here on the readings of this line are not explained one by one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>or write %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lang.tokens</name>
    <message>
      <source>nested more than %1 deep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give the inner part a name on a line of its own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the text holds %1 (%2) here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete it; it cannot be seen but it is there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a formula does not end with a point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete the point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write the function without `%1.`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not needed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a point belongs between the digits of a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write 0.5 or 2 · x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`=&gt;` is not a sign of this language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write &gt;= for “at least”, -&gt; in a signature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` has no meaning in a formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete it or write its name in letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write it as text, for example sin(x) or a/b</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`\%1` is not a LaTeX command read here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a backslash begins a LaTeX command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dollar signs surround a formula and are no part of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete the dollar signs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%` has no meaning in a formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write 50/100 for 50%</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>angles are in radians</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write 30 pi/180 for 30 degrees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`½` is not read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write 1/2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`¼` is not read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write 1/4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`¾` is not read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write 3/4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`?` has no meaning in a formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete it; every value has to be known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the text has %1 characters; at most %2 are read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>shorten it or split it into several definitions</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lang.vocabulary</name>
    <message>
      <source>Sine of an angle in radians.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cosine of an angle in radians.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tangent of an angle in radians.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Secant, 1 / cos x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cosecant, 1 / sin x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cotangent, cos x / sin x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The angle in [-π/2, π/2] whose sine is x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The angle in [0, π] whose cosine is x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The angle in (-π/2, π/2) whose tangent is x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The angle whose secant is x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The angle whose cosecant is x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The angle in (0, π) whose cotangent is x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hyperbolic sine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hyperbolic cosine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hyperbolic tangent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hyperbolic secant, 1 / cosh x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hyperbolic cosecant, 1 / sinh x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hyperbolic cotangent, cosh x / sinh x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inverse hyperbolic sine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inverse hyperbolic cosine, for x ≥ 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inverse hyperbolic tangent, for |x| &lt; 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inverse hyperbolic secant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inverse hyperbolic cosecant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inverse hyperbolic cotangent, for |x| &gt; 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The exponential function, e to the power x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exp(x) - 1, with all its digits for small x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Natural logarithm, for x &gt; 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ln(1 + x), with all its digits for small x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Natural logarithm, as ln; write log10(x), log_b(x) or log(x, b) for another base.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logarithm to the base 10.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logarithm to the base 2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Square root, for x ≥ 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cube root, real for every x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>root(x, n): the n-th root of x; real for negative x when n is odd.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Absolute value |x|.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>-1, 0 or 1, the sign of x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The largest integer at most x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The smallest integer at least x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The integer nearest to x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mod(a, b): the remainder of a divided by b, with the sign of b.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The smallest of its arguments, or of the entries of a vector.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The largest of its arguments, or of the entries of a vector.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>atan2(y, x): the angle of the point (x, y), in (-π, π].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hypot(a, b): the length of (a, b), √(a² + b²).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The logistic function 1 / (1 + e^-x).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log(1 + e^x), a smooth relu.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>leakyrelu(x, slope): x for x &gt; 0, else slope · x (slope 0.01).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>x Φ(x), with the normal distribution function Φ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0 for x &lt; 0, 1 for x &gt; 0, and 1/2 at 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The error function.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The complementary error function, 1 - erf(x).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The gamma function; gamma(n + 1) = n!.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The logarithm of |gamma(x)|.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The beta function gamma(a) gamma(b) / gamma(a + b).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lgamma gamma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sin(x) / x, and 1 at 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Bessel function J0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Bessel function J1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>besselj(n, x): the Bessel function J of order n.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sphericalj(n, x): the spherical Bessel function j of order n.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>polygamma(n, x): the n-th derivative of digamma.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The derivative of lgamma.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>n! of a whole number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exp(x) / sum(exp(x)) of a vector.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log(sum(exp(x))) of a vector.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>if(c, a, b): a where c holds, else b.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>piecewise(c: a, ..., b): the value after the first condition that holds, else b.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sum(k^2, k, 1, n), sum_(k=1)^n k^2, or the sum of all entries of a vector.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>prod(k, k, 1, n), prod_(k=1)^n k, or the product of all entries.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>norm(v), norm(v, 1), norm(v, inf), norm(A, 'fro'): the length of a vector or matrix.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The inverse of a square matrix.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The transpose of a matrix; also A' or A^T.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trace, the sum of the diagonal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The determinant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log |det A|.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A vector on the diagonal of a matrix, or the diagonal of a matrix.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The entries of a matrix as a vector, column by column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dot product of two vectors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cross product of two vectors with 3 entries.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The matrix x y' of two vectors; also x ⊗ y.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Kronecker product of two matrices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>solve(A, b): the x with A x = b.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I(n): the n×n identity matrix.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>zeros(n), zeros(m, n): a vector or matrix of zeros.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ones(n), ones(m, n): a vector or matrix of ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pad(v, m, n): m zeros before the entries of v (or the rows of a matrix) and n after them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reshape(x, n), reshape(x, m, n): the same entries, row by row, in another shape.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>π, half the turn of a circle: 3.14159…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Euler's number, 2.71828…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>grad(f)(x, y): the gradient, a row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>jacobian(f)(x, y): the Jacobian, one row for each output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hessian(f)(x, y): the matrix of second derivatives.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>div(F)(x, y): the divergence of a vector field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>curl(F)(x, y, z): the rotation of a vector field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>laplacian(f)(x, y): the sum of the second derivatives.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>D(f, [1, 2])(x, y): the mixed derivative, once by x and twice by y.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>taylor(f, a, k): the Taylor polynomial of f at a to order k.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lang.words</name>
    <message>
      <source>`%1` is read as the derivative ∂%2/%3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is read as the %2 matrix of %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Δ is read as the Laplace operator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is read as %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write the spaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write exp(x), or e^x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1(x)^2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` has an exponent but no argument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write 1/%1(x) for the reciprocal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is read as the inverse function %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the reciprocal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` needs its pieces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write piecewise(x &lt; 0: -x, x), or {x &lt; 0: -x, x}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` needs a lower and an upper bound</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1(k^2, k, 1, 10)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the lower bound of this %1 cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1_(k=1)^n k^2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the lower bound</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this %1 has no upper bound</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lessons.arrays</name>
    <message>
      <source>not finite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a number</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lessons.codec</name>
    <message>
      <source>page %1, line %2: %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file has %1 bytes; a lesson has at most %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this is not a text in UTF-8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file has %1 pages; a lesson has at most %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the lesson is of version %1; this program reads up to version %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another page has the id %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this is no valid TOML: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown field `([^`]+)`</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lessons.draws</name>
    <message>
      <source>draw.%1 is an empty list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>draw.%1 is a list of numbers or an interval such as 1 .. 5 or 0 .. 1 step 0.25</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lessons.examining</name>
    <message>
      <source>, line %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>page %1: %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>definition %1: %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the answer %1 does not pass: %2</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lessons.judging</name>
    <message>
      <source>more options</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not there</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lessons.model</name>
    <message>
      <source>a click needs `places` or a `condition`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the `answer` is a number from 1 to %1, or several</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`says` needs a sentence for each of the options</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lessons.progress</name>
    <message>
      <source>this is no file of progress: %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lessons.results</name>
    <message>
      <source>the file has %1 bytes; results have at most %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this is no file of results: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file was changed after it was written: its checksum differs</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lessons.showing</name>
    <message>
      <source>%1 in the probe is no number</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lessons.values</name>
    <message>
      <source>this takes too long to read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this is no formula</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.lessons.words</name>
    <message>
      <source>Type an answer first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This cannot be read: {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Carry out the derivative: ∂, ∇ and d/dx are not an answer here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a finite number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One number is wanted; yours is an array of shape {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yours has {0} entries; how many should there be?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yours has the shape {0}. A row for each output, a column for each input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the transpose: rows belong to outputs, columns to inputs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not yet: only the sign is wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not yet: yours is {0} times what it should be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close, but not close enough: keep more digits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not yet: {0} of {1} entries are right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not yet. Try again, or ask for a hint.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not equal: at {0} yours is {1}, and it should be {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yours is defined at too few points to be compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The axes are swapped: outputs come first, then inputs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a shape such as 2x3 or (2x2)x(3x2).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has another number of axes than {0}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not there. Look at the picture again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not all of them yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The answer: {0}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.scene.layered</name>
    <message>
      <source>the graph has a cycle</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.builders</name>
    <message>
      <source>softmax needs a vector, not a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of a matrix only the Frobenius norm is read: norm(A, 'fro')</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there are the norms 1, 2, inf and, for a matrix, 'fro'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a dot product needs two vectors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an outer product needs two vectors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a size is a whole number from 1 to %1, known when the definition is read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>zeros are put around the entries of a vector or the rows of a matrix, and as many as is known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for example pad(v, 1, 2): one zero before, two after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>n! needs a number known when the definition is read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a number, or a variable of a sum, before !</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the order of %1 is a whole number from 0 to %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write the order first, as in %1(2, x)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.calculus</name>
    <message>
      <source>only functions are followed by arguments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not a function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` cannot stand here without its arguments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` could not be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its own line says why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not a known function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add a line %1(x) = …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` needs a function of one number; `%2` has %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write ∂%1/∂%2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the order of a derivative is not negative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write f^{(2)}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>derivatives in formulas go to order %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the Taylor tables show higher orders at a point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` has no argument `%2`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its arguments are %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>second derivatives by a vector or matrix are not written this way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write hessian(%1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not a variable here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>differentiate by an argument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` needs its arguments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1(%2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is taken at (%2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` needs a function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>differentiated by %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` takes %2 arguments, not %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` has the arguments %2: one order for each</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for example D(f, [1, 2]) for once by x and twice by y</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.calls</name>
    <message>
      <source>write %1(k^2, k, 1, 10), or %2(v) for the entries of a vector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` needs a formula, its variable and two bounds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at least %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a decimal number has a point: %1.%2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` takes %2 %3, not %4</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.definitions</name>
    <message>
      <source>`%1` is defined by itself: %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a definition may use only names that do not lead back to it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>use fewer terms, or vectors and matrices instead of single entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the definition is too large to be computed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nested more than 200 deep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the value of `%1` should be %2 and is %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change the space after -&gt; or the formula</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.differential</name>
    <message>
      <source>`%1` has no arguments to differentiate by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is for functions with one number as value; `%2` %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one entry: g(%1) = %2(%3)[1]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write jacobian(f) for a vector-valued function, or take %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 of `%2` has %3×%4 entries; at most %5 are formulas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>declare smaller vectors, or explore the function itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a gradient</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the Jacobian matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a Hessian matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 needs a vector field; `%2` has %3 inputs and %4 outputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a divergence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a curl</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a curl needs 2 or 3 dimensions, not %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a Laplace operator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>taylor is for functions of numbers; declare the entries as arguments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>taylor in a formula goes to order %1 and %2 terms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the point of this Taylor polynomial has %1 entries; here it %2</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.lowering</name>
    <message>
      <source>too many steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an array of %1 is too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most %1 entries are computed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the shapes do not fit: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is `%1` a vector? then add a line: %2 in R^n</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>arguments are numbers unless declared, for example %1 in R^2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this takes too many operations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>use fewer terms, or vectors and matrices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is a whole number known when the definition is read; `%2` is not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a number or a parameter</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.misordered</name>
    <message>
      <source>`%1` takes the term first, then its variable and two bounds</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.products</name>
    <message>
      <source>has %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a vector is a column, and a column cannot stand before a matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write x' A for a row times a matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write x · y for the dot product, x .* y for entry by entry, x y' for the outer product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>two vectors side by side have several products</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a cross product needs two vectors with 3 entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a Kronecker product needs two matrices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a Kronecker product of %1 and %2 is too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only numbers divide; the divisor %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write ./ to divide entry by entry, A^-1 for an inverse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an exponent is a number; this one %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write .^ for entry by entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a vector has no power; the base %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write x .^ 2 entry by entry, ||x||^2 or x' x for a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only a square matrix has powers; the base %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a matrix power needs a whole exponent up to %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write .^ for powers entry by entry</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.reading</name>
    <message>
      <source>the text has %1 characters in %2 lines; at most %3 are read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>shorten it or split it into several documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no function `%1` to explore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name one that is defined</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.repeats</name>
    <message>
      <source>a bound</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 terms are too many</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>these are too many terms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most %1 terms are added or multiplied</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.scope</name>
    <message>
      <source>`%1` is defined a second time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give one of the two another name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>read as a function %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1 = … to choose name and order</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.sliders</name>
    <message>
      <source>a parameter is a finite number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write a number before the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is outside the range %2 .. %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>widen the range or change the number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the range %1 .. %2 is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write the smaller number first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a step is larger than 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for example step 0.1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not a number known here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write the ends of a range as numbers</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.templates</name>
    <message>
      <source>`%1` takes %2 %3 (%4), not %5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the argument `%1` of `%2` %3; here it %4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` cannot be applied to %2</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.undeclared</name>
    <message>
      <source>the formula of the limit itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sum(k^2, k, 1, 10): integrals are not read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`i` is kept for the imaginary unit, and functions here are real</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write ∘ for a composition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write ∘</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`o` is not defined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the words `%1` are no part of a formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete them, or write them after #</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a known function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>known here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not known here; did you mean `%2`?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not a name known here; for the product %2 leave a space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not %2; did you mean `%3`?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for a product write %1; names are declared in lines of their own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add a line that defines it, for example %1(x) = x^2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add a line that defines it, for example %1 = 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make %1 a parameter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make `%1` a parameter: add a line %2 = 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>; or define %1(x) = …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1 = … to make it a function; or add a line %2 = 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not defined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>make %1 an argument</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.semantics.values</name>
    <message>
      <source>, a power as %1(%2)^2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is a function and needs its arguments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add a line %1 = 1, or make it an argument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the word '%1' has no place here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>quotes name a norm: norm(A, 'fro')</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is a number, so the prime (transpose) changes nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is read as the derivative by %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>|…| is for numbers; `%1` %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write ||…|| for the norm, det(A) for a determinant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no such entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>indices go from 1 to %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A[2:3] has the rows 2 and 3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a part is taken of the entries of a vector or of the rows of a matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no part %1:%2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it begins and ends within 1:%1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is a number and has no entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only vectors and matrices are indexed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write %1^%2 for a power, %3 %4 for a product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`%1` is not defined, and `%2` is not a vector</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.series.algebra</name>
    <message>
      <source>the order of a Taylor expansion must be 0 or more, not %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a Taylor expansion of order %1 in %2 variables has %3 coefficients and %4 products of them; the limit is %5 products</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.series.enclosures</name>
    <message>
      <source>enclosures of %1 entries on %2 pieces are more than %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no value</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.series.expand</name>
    <message>
      <source>the series ends at order %1; order %2 was asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a derivative tensor of %1^%2 entries; the limit is %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the order of a Taylor polynomial must be 0 or more, not %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has the shape %2, and its value %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a Taylor expansion of %1 entries to order %2 in %3 variables has %4 coefficients; the limit is %5</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.series.interval_algebra</name>
    <message>
      <source>a denominator may be 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the argument of a logarithm may be 0 or negative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a root or power is not smooth at 0</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.series.interval_array_rules</name>
    <message>
      <source>bounds of a determinant or inverse of more than %1×%2 entries would say nothing</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.series.interval_rules</name>
    <message>
      <source>{} jumps inside the interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} changes from one operand to another inside the interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} leaves its domain inside the interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the tangent has a pole inside the interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the base of a power may be 0 or negative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an angle may jump by 2π inside the interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an absolute value has a kink inside the interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a maximum or minimum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a condition changes inside the interval</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>explorer.series.interval_special</name>
    <message>
      <source>a gamma function may meet one of its poles</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.actions</name>
    <message>
      <source>New</source>
      <translation>새로 만들기</translation>
    </message>
    <message>
      <source>File</source>
      <translation>파일</translation>
    </message>
    <message>
      <source>Begin with an empty document</source>
      <translation>빈 문서로 시작합니다</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>열기…</translation>
    </message>
    <message>
      <source>Open a document</source>
      <translation>문서를 엽니다</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>저장</translation>
    </message>
    <message>
      <source>Save the document</source>
      <translation>문서를 저장합니다</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
      <source>Save the document under another name</source>
      <translation>문서를 다른 이름으로 저장합니다</translation>
    </message>
    <message>
      <source>Close the window</source>
      <translation>창 닫기</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>끝내기</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>실행 취소</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>편집</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>다시 실행</translation>
    </message>
    <message>
      <source>Gallery of examples…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find an example by its picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lessons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation>도움말</translation>
    </message>
    <message>
      <source>Learn with short lessons, or leave them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower order</source>
      <translation>차수 낮추기</translation>
    </message>
    <message>
      <source>View</source>
      <translation>보기</translation>
    </message>
    <message>
      <source>One order less  ( [ )</source>
      <translation>차수를 하나 낮춥니다  ( [ )</translation>
    </message>
    <message>
      <source>Higher order</source>
      <translation>차수 높이기</translation>
    </message>
    <message>
      <source>One order more  ( ] )</source>
      <translation>차수를 하나 높입니다  ( ] )</translation>
    </message>
    <message>
      <source>Play the orders</source>
      <translation>차수 재생</translation>
    </message>
    <message>
      <source>Play the orders from 0 up</source>
      <translation>차수를 0부터 올려 가며 재생합니다</translation>
    </message>
    <message>
      <source>Draw the polynomial, or not</source>
      <translation>다항식을 그리거나 숨깁니다</translation>
    </message>
    <message>
      <source>Fit the ranges</source>
      <translation>범위 맞추기</translation>
    </message>
    <message>
      <source>Choose ranges that suit the function</source>
      <translation>함수에 알맞은 범위를 고릅니다</translation>
    </message>
    <message>
      <source>This view alone</source>
      <translation>이 그림만 보기</translation>
    </message>
    <message>
      <source>Let the view fill the window, or no longer</source>
      <translation>그림을 창에 가득 채우거나 되돌립니다</translation>
    </message>
    <message>
      <source>Projector mode</source>
      <translation>프로젝터 모드</translation>
    </message>
    <message>
      <source>Picture as PNG…</source>
      <translation>그림을 PNG로…</translation>
    </message>
    <message>
      <source>Present</source>
      <translation>발표</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>내보내기</translation>
    </message>
    <message>
      <source>Save the current view as an image</source>
      <translation>현재 그림을 이미지로 저장합니다</translation>
    </message>
    <message>
      <source>Copy the picture</source>
      <translation>그림 복사</translation>
    </message>
    <message>
      <source>Animation…</source>
      <translation>애니메이션…</translation>
    </message>
    <message>
      <source>Save the current view moving</source>
      <translation>현재 그림의 움직임을 저장합니다</translation>
    </message>
    <message>
      <source>Find a command…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find anything by name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What this place is for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What am I looking at?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say in sentences what is shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Functions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every function with an example and its derivative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation>키</translation>
    </message>
    <message>
      <source>The keys of all commands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About Function Explorer</source>
      <translation>Function Explorer 정보</translation>
    </message>
    <message>
      <source>Actions</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.app.classroom</name>
    <message>
      <source>open an example</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.app.commands</name>
    <message>
      <source>Saved {0}</source>
      <translation>저장함: {0}</translation>
    </message>
    <message>
      <source>fit the ranges</source>
      <translation>범위 맞추기</translation>
    </message>
    <message>
      <source>&lt;h3&gt;Function Explorer&lt;/h3&gt;&lt;p&gt;Type a function of one or several variables, and see what vector calculus says about it: surface, gradient, Jacobian, Hessian and Taylor approximations.&lt;/p&gt;&lt;p&gt;Free software under the MIT license. It works without a network and sends nothing anywhere.&lt;/p&gt;</source>
      <translation>&lt;h3&gt;Function Explorer&lt;/h3&gt;&lt;p&gt;일변수 또는 다변수 함수를 입력하면 벡터 미적분학이 알려 주는 곡면, 그레이디언트, 야코비 행렬, 헤세 행렬, 테일러 근사를 바로 볼 수 있습니다.&lt;/p&gt;&lt;p&gt;MIT 라이선스의 자유 소프트웨어입니다. 네트워크 없이 동작하며 어떤 것도 밖으로 보내지 않습니다.&lt;/p&gt;</translation>
    </message>
  </context>
  <context>
    <name>ui.app.exports</name>
    <message>
      <source>Picture as</source>
      <translation>그림 저장</translation>
    </message>
    <message>
      <source>Surface as</source>
      <translation>곡면 저장</translation>
    </message>
    <message>
      <source>Samples as</source>
      <translation>표본값 저장</translation>
    </message>
    <message>
      <source>Copy the Python script</source>
      <translation>파이썬 스크립트 복사</translation>
    </message>
    <message>
      <source>All tables as</source>
      <translation>모든 표 저장</translation>
    </message>
    <message>
      <source>Copy as TikZ</source>
      <translation>TikZ로 복사</translation>
    </message>
    <message>
      <source>Transparent background</source>
      <translation>투명한 배경</translation>
    </message>
    <message>
      <source>Dots to the inch</source>
      <translation>인치당 점 수</translation>
    </message>
    <message>
      <source>Making {0}</source>
      <translation>{0} 만드는 중</translation>
    </message>
    <message>
      <source>Looking what can move</source>
      <translation>움직일 수 있는 것을 찾는 중</translation>
    </message>
    <message>
      <source>{0} is on the clipboard.</source>
      <translation>클립보드에 복사했습니다: {0}</translation>
    </message>
    <message>
      <source>The picture is on the clipboard.</source>
      <translation>그림을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
      <source>There is no surface in these pictures.</source>
      <translation>이 그림들에는 곡면이 없습니다.</translation>
    </message>
    <message>
      <source>There is no picture yet.</source>
      <translation>아직 그림이 없습니다.</translation>
    </message>
    <message>
      <source>Save as</source>
      <translation>다른 이름으로 저장</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
  </context>
  <context>
    <name>ui.app.facts_shown</name>
    <message>
      <source>View %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The open room</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.app.files</name>
    <message>
      <source>{0} could not be opened</source>
      <translation>{0} 파일을 열 수 없습니다</translation>
    </message>
    <message>
      <source>open {0}</source>
      <translation>{0} 열기</translation>
    </message>
    <message>
      <source>{0} was not saved</source>
      <translation>{0} 파일이 저장되지 않았습니다</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>제목 없음</translation>
    </message>
    <message>
      <source>Function Explorer</source>
      <translation>Function Explorer</translation>
    </message>
  </context>
  <context>
    <name>ui.app.look</name>
    <message>
      <source>As the system</source>
      <translation>시스템 설정대로</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>밝게</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>어둡게</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>고대비</translation>
    </message>
    <message>
      <source>Decimal point, 0.5</source>
      <translation>소수점 0.5</translation>
    </message>
    <message>
      <source>Decimal comma, 0,5</source>
      <translation>소수 쉼표 0,5</translation>
    </message>
    <message>
      <source>Logarithm as ln</source>
      <translation>로그를 ln으로</translation>
    </message>
    <message>
      <source>Logarithm as log</source>
      <translation>로그를 log로</translation>
    </message>
    <message>
      <source>Tangent as tan</source>
      <translation>탄젠트를 tan으로</translation>
    </message>
    <message>
      <source>Tangent as tg</source>
      <translation>탄젠트를 tg로</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>테마</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>언어</translation>
    </message>
    <message>
      <source>Notation</source>
      <translation>표기법</translation>
    </message>
  </context>
  <context>
    <name>ui.app.making</name>
    <message>
      <source>there is no picture yet</source>
      <translation>아직 그림이 없습니다</translation>
    </message>
    <message>
      <source>nothing is called %1 here</source>
      <translation>여기에 %1(이)라는 것은 없습니다</translation>
    </message>
  </context>
  <context>
    <name>ui.app.palette_rows</name>
    <message>
      <source>Open recent</source>
      <translation>최근 문서 열기</translation>
    </message>
    <message>
      <source>Example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Function</source>
      <translation>함수</translation>
    </message>
    <message>
      <source>Command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open a lab</source>
      <translation>실험실 열기</translation>
    </message>
    <message>
      <source>Room</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.app.session</name>
    <message>
      <source>Layers</source>
      <translation>레이어</translation>
    </message>
    <message>
      <source>Forget them</source>
      <translation>목록 지우기</translation>
    </message>
    <message>
      <source>Given up. Change the formula or the ranges to try again.</source>
      <translation>중단했습니다. 식이나 범위를 바꾸면 다시 계산합니다.</translation>
    </message>
    <message>
      <source>move the point</source>
      <translation>점 옮기기</translation>
    </message>
    <message>
      <source>nudge %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>change the ranges</source>
      <translation>범위 바꾸기</translation>
    </message>
  </context>
  <context>
    <name>ui.app.start</name>
    <message>
      <source>Fusion</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.app.windows</name>
    <message>
      <source>%1 could not be opened: %2</source>
      <translation>%1 파일을 열 수 없습니다: %2</translation>
    </message>
  </context>
  <context>
    <name>ui.classroom.example_window</name>
    <message>
      <source>Gallery of examples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search, as “saddle” or “chain rule”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search the examples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Part of the lecture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All signatures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Part {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No example has all of that: take a word or a filter away.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.classroom.help_text</name>
    <message>
      <source>move the point in the picture; with Shift ten times as far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+← → ↑ ↓</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>turn a picture in space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Home</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the usual ranges, or the usual camera</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>look from the front, the side, the top; without perspective</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one order of the Taylor polynomial less, or more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page Up, Page Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one step back, or on: as a clicker does</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>play or pause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Esc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>give up what takes long; leave the full screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the definitions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the pictures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;h3&gt;%1&lt;/h3&gt;&lt;table cellpadding='3'&gt;%2&lt;/table&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 &amp;nbsp; &lt;a href='try:%2'&gt;%3&lt;/a&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>try it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;h3&gt;&lt;a name='%1'&gt;&lt;code&gt;%2&lt;/code&gt;&lt;/a&gt;%3&lt;/h3&gt;&lt;p&gt;%4&lt;/p&gt;&lt;table cellpadding='2'&gt;%5&lt;/table&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>shape {0}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is shown yet: write a function in the definitions.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.classroom.help_window</name>
    <message>
      <source>Search the help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rooms of the labs</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.classroom.pages</name>
    <message>
      <source>How to use it</source>
      <translation>사용법</translation>
    </message>
    <message>
      <source>Write a function in the definitions on the left. Its pictures are in the middle, its derivatives on the right, its Taylor polynomial and the rooms of the labs below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One point is shared by all of them: move it anywhere, and everything follows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drag the point in a picture, or type its coordinates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step the order of the Taylor polynomial with [ and ].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the gallery of examples with Ctrl+G.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find any command, example, room or function with Ctrl+Shift+P.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press F1 anywhere for the page about it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Definitions</source>
      <translation>정의</translation>
    </message>
    <message>
      <source>One definition a line, in any order. The last function is explored, or the one whose circle is marked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Below a line stands how it was read. A mistake is underlined and told in words, often with a button that mends it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>f(x, y) = (x + 2y^3)^2 is a surface, g(t) = [t cos t, t sin t] a curve, A = [1, 2; 3, 4] a matrix.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a = 2 [0 .. 5 step 0.1] is a parameter with a slider; press play to let it run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>R in R^(3x2) says that R is a matrix; then K(R) = R' R.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A line that begins with # is a comment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+Space completes a word, Alt+Up and Alt+Down move a line, Ctrl+D duplicates it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coordinates of the point, the value there, and the derivatives as tables with their shapes: the gradient is a row, a Jacobian has one row for each output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Below each table stands what follows from it: the kind of a critical point, eigenvalues, rank.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The badge at the top says whether four independent ways to the derivatives agree.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a coordinate; pi/2 is a number too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Numbers, formulas or both: choose above the tables.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy or save a table with the button beside its title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures in the plane</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Graphs, contours, curves, maps and fields in the plane. The strip above switches layers on and off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>x is blue and y orange, gradients are green, tangents pink, Taylor polynomials vermilion: everywhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drag the point, or move it with the arrow keys; with Shift ten times as far.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom with the wheel or + and −, shift with the right button, fit with Home or a double click.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F11 lets the picture fill the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A right click offers the ways out: images, animations, the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures in space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Surfaces, curves and fields in a box with labelled axes. The strip above switches layers on and off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two pictures are linked: both show the same function at the same point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drag to turn, or hold Ctrl and press the arrow keys; the wheel or + and − zoom.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys 1, 2 and 3 look from the front, the side and the top, Home from the corner, 5 without perspective.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hold Ctrl and drag to move the point over the surface, or press the arrow keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taylor polynomial and labs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Taylor polynomial of the function at the point, order by order, with exact coefficients where these can be found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lab at the right end opens the rooms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step the order with [ and ], with the wheel over the strip, or play all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Switch the polynomial on and off with Ctrl+T.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation>작업 내역</translation>
    </message>
    <message>
      <source>Every step that was taken, the newest last. A click goes back to it, or forward again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo with Ctrl+Z, redo with Ctrl+Shift+Z.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The secant turns into the tangent as h goes to 0. On the right the error of forward, central and complex differences against h: it falls at first, then rounding takes over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drag the second point of the secant, or h in the picture of the error.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Taylor polynomials up to the order shown, and their error. The region where it is below ε is marked, and the part of it where that is proven.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step the order with [ and ].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slide ε.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the coefficients of the series fall, and the disc in which it converges, with the singularities of the function in the complex plane that end it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the point: the disc reaches to the nearest singularity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The terms D^k f δ^k / k! of the multivariate series one by one: the tensor of derivatives, the outer power of δ, their products entry by entry, and the sum so far.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slide δ, step through the entries.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Near the point a smooth function is its linearization: zoom in, and the surface becomes its plane, the map its parallelogram. The residual falls as the first missing term says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step or play the zoom.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The computation graph of the function. Values travel forward, then tangents forward or adjoints backward, node by node, with local derivatives and the sums of the chain rule.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step or play the sweep.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The derivative of vectors and matrices as a tensor, on both ways of the lecture: partial after partial, and flattened to a Jacobian and shaped back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step through the partials.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click an entry: what it comes from lights up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(5.99) to (5.108), derived line by line with differentials. Each line is tested on random matrices of the sizes you choose.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose an identity, slide the sizes and the number of draws.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two sides that you type are compared on random matrices. Where they differ there is a counterexample, and the condition, such as a symmetric W, under which they do not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type both sides; sizes are inferred, or typed as X 3x2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The gradient of a scalar expression in matrices, written with matrices and confirmed by random draws.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the expression, and by what it is differentiated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The derivation of the derivative, one named rule a line. Every line is checked at many points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unfold a line to see its sub-steps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose by which variable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The derivation, to be practised: name the rule of the next line, or type the line. Every form that is equal passes, and what is missing is said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a rule or type a line, then go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show it gives the line away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A point runs along the inner function; the chain rule stands beside it as a product of matrices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Play the way, or drag the point along it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lecture's y = Φθ on your points: errors, loss, gradient and descent with every shape and number, beside the solution.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drag points; add and remove them with a double click.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose polynomials or type features.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring data from a file or the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A neural network of layers you choose learns while you watch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Train, pause, step, start again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click a weight in the drawing to see the loss along it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it into the document as ordinary definitions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every factor of the chain rule through the layers, from the loss back, at one data point or over all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Slide the data point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gradient descent, momentum, Newton, Gauss–Newton and BFGS from the point, side by side, and how fast they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Play the steps; slide the rate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A click on a method shows it or hides it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drag the point to begin elsewhere.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.classroom.palette</name>
    <message>
      <source>Find a command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a command, an example, a room or a function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is called that.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.exporters.work</name>
    <message>
      <source>This could not be exported (%1: %2).</source>
      <translation>내보낼 수 없었습니다 (%1: %2).</translation>
    </message>
  </context>
  <context>
    <name>ui.jobs</name>
    <message>
      <source>This could not be computed (%1: %2).</source>
      <translation>계산할 수 없었습니다 (%1: %2).</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.data_button</name>
    <message>
      <source>Stop reading</source>
      <translation>읽기 중지</translation>
    </message>
    <message>
      <source>Open a file…</source>
      <translation>파일 열기…</translation>
    </message>
    <message>
      <source>Paste from the clipboard</source>
      <translation>클립보드에서 붙여넣기</translation>
    </message>
    <message>
      <source>the clipboard</source>
      <translation>클립보드</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.answers</name>
    <message>
      <source>Your answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Click into the picture, or drag the point: it is at ({0}).</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.html</name>
    <message>
      <source>&lt;h3 class="title"&gt;%1&lt;/h3&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;style&gt;p { margin: 6px 0px; line-height: 125%; } li { margin: 3px 0px; line-height: 125%; } ul, ol { margin: 4px 0px; -qt-list-indent: 1; } h3.title { margin: 0px 0px 8px 0px; } code { color: %1; } td { padding: 3px 8px; } td p { margin: 2px 0px; }&lt;/style&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;p&gt;&lt;b&gt;%1&lt;/b&gt;&amp;nbsp; %2&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;td width="3" bgcolor="%1" style="padding: 0px;"&gt;&lt;/td&gt;</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.overview</name>
    <message>
      <source>English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a lesson file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the lessons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} pages, about {1} minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{0} of {1} pages, {2} of {3} questions right</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.page_view</name>
    <message>
      <source>Page of the lesson</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hint</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Have the answer checked  (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read a hint  (Alt+H)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See the answer, and what it looks like  (Alt+A)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The page before  (Alt+Left)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The next page  (Alt+Right)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the lesson: your own document comes back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the lesson</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All lessons</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.panel</name>
    <message>
      <source>{0} could not be opened: {1}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.player</name>
    <message>
      <source>there is no page in it that can be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>show the answer</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.labs.order_box</name>
    <message>
      <source>off</source>
      <translation>끔</translation>
    </message>
    <message>
      <source>Order of the Taylor polynomial</source>
      <translation>테일러 다항식의 차수</translation>
    </message>
    <message>
      <source>Order of the Taylor polynomial  ( [ and ], or Ctrl+Alt+Down and Up )</source>
      <translation>테일러 다항식의 차수  ( [ 와 ], 또는 Ctrl+Alt+아래/위 )</translation>
    </message>
    <message>
      <source>hide the Taylor polynomial</source>
      <translation>테일러 다항식 숨기기</translation>
    </message>
    <message>
      <source>Taylor order %1</source>
      <translation>테일러 차수 %1</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.room</name>
    <message>
      <source>Let the lab fill the window, or no longer</source>
      <translation>실험실을 창에 가득 채우거나 되돌립니다</translation>
    </message>
    <message>
      <source>Close the lab</source>
      <translation>실험실 닫기</translation>
    </message>
    <message>
      <source>close the lab</source>
      <translation>실험실 닫기</translation>
    </message>
    <message>
      <source>bring data</source>
      <translation>데이터 가져오기</translation>
    </message>
    <message>
      <source>choose a line</source>
      <translation>줄 고르기</translation>
    </message>
    <message>
      <source>step in the lab</source>
      <translation>실험실에서 한 단계</translation>
    </message>
    <message>
      <source>change in the lab</source>
      <translation>실험실에서 바꾸기</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.room_tabs</name>
    <message>
      <source>Lesson</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.labs.taylor</name>
    <message>
      <source>Draw the Taylor polynomial at the point over the function (Ctrl+T)</source>
      <translation>점에서의 테일러 다항식을 함수 위에 그립니다 (Ctrl+T)</translation>
    </message>
    <message>
      <source>One order lower  ( [ or Ctrl+Alt+Down )</source>
      <translation>차수 하나 낮추기  ( [ 또는 Ctrl+Alt+아래 )</translation>
    </message>
    <message>
      <source>One order higher  ( ] or Ctrl+Alt+Up )</source>
      <translation>차수 하나 높이기  ( ] 또는 Ctrl+Alt+위 )</translation>
    </message>
    <message>
      <source>Play the orders from 0 upward</source>
      <translation>차수를 0부터 재생</translation>
    </message>
    <message>
      <source>Lab</source>
      <translation>실험실</translation>
    </message>
    <message>
      <source>Look closer: polynomials, errors, convergence</source>
      <translation>더 자세히: 다항식, 오차, 수렴</translation>
    </message>
    <message>
      <source>order</source>
      <translation>차수</translation>
    </message>
    <message>
      <source>up to {0} here</source>
      <translation>여기서는 {0}차까지</translation>
    </message>
    <message>
      <source>show the Taylor polynomial</source>
      <translation>테일러 다항식 보이기</translation>
    </message>
    <message>
      <source>open the lab</source>
      <translation>실험실 열기</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.definitions.completer</name>
    <message>
      <source>Completions</source>
      <translation>자동 완성</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.definitions.gutter</name>
    <message>
      <source>{0} is explored; drag to move the line</source>
      <translation>{0} 탐색 중; 끌어서 줄을 옮깁니다</translation>
    </message>
    <message>
      <source>Explore {0}; drag to move the line</source>
      <translation>{0} 탐색하기; 끌어서 줄을 옮깁니다</translation>
    </message>
    <message>
      <source>Drag to move the line</source>
      <translation>끌어서 줄을 옮깁니다</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.definitions.intents</name>
    <message>
      <source>move up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>move down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Explore this function  (Ctrl+M)</source>
      <translation>이 함수 탐색  (Ctrl+M)</translation>
    </message>
    <message>
      <source>New line  (Enter)</source>
      <translation>새 줄  (Enter)</translation>
    </message>
    <message>
      <source>Duplicate the line  (Ctrl+D)</source>
      <translation>줄 복제  (Ctrl+D)</translation>
    </message>
    <message>
      <source>Move up  (Alt+Up)</source>
      <translation>위로 옮기기  (Alt+Up)</translation>
    </message>
    <message>
      <source>Move down  (Alt+Down)</source>
      <translation>아래로 옮기기  (Alt+Down)</translation>
    </message>
    <message>
      <source>Hide the line; it stays defined  (Ctrl+H)</source>
      <translation>줄 숨기기 (정의는 남음)  (Ctrl+H)</translation>
    </message>
    <message>
      <source>Cut  (Ctrl+X)</source>
      <translation>잘라내기  (Ctrl+X)</translation>
    </message>
    <message>
      <source>Copy  (Ctrl+C)</source>
      <translation>복사  (Ctrl+C)</translation>
    </message>
    <message>
      <source>Paste  (Ctrl+V)</source>
      <translation>붙여넣기  (Ctrl+V)</translation>
    </message>
    <message>
      <source>Remove the line  (Ctrl+Shift+Backspace)</source>
      <translation>줄 지우기  (Ctrl+Shift+Backspace)</translation>
    </message>
    <message>
      <source>remove forwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>remove backwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>remove selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>select all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>select up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>select down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>move a line</source>
      <translation>줄 옮기기</translation>
    </message>
    <message>
      <source>replace lines</source>
      <translation>줄 바꾸기</translation>
    </message>
    <message>
      <source>Show the line again</source>
      <translation>줄 다시 보이기</translation>
    </message>
    <message>
      <source>new line</source>
      <translation>줄 새로 넣기</translation>
    </message>
    <message>
      <source>remove a line</source>
      <translation>줄 지우기</translation>
    </message>
    <message>
      <source>remove lines</source>
      <translation>여러 줄 지우기</translation>
    </message>
    <message>
      <source>duplicate a line</source>
      <translation>줄 복제</translation>
    </message>
    <message>
      <source>hide lines</source>
      <translation>줄 숨기기</translation>
    </message>
    <message>
      <source>show lines</source>
      <translation>줄 보이기</translation>
    </message>
    <message>
      <source>explore {0}</source>
      <translation>{0} 탐색</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.definitions.panel</name>
    <message>
      <source>{0} hidden</source>
      <translation>숨긴 줄 {0}</translation>
    </message>
    <message>
      <source>Show the lines that are defined but hidden</source>
      <translation>정의되었지만 숨긴 줄을 보입니다</translation>
    </message>
    <message>
      <source>typing</source>
      <translation>입력</translation>
    </message>
    <message>
      <source>typing in line %1</source>
      <translation>%1번 줄에 입력</translation>
    </message>
    <message>
      <source>paste</source>
      <translation>붙여넣기</translation>
    </message>
    <message>
      <source>slide %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>move a parameter</source>
      <translation>매개변수 움직이기</translation>
    </message>
    <message>
      <source>change a range</source>
      <translation>범위 바꾸기</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.definitions.parameter_controls</name>
    <message>
      <source>Value of {0}</source>
      <translation>{0} 값</translation>
    </message>
    <message>
      <source>Smallest {0}</source>
      <translation>{0} 최솟값</translation>
    </message>
    <message>
      <source>Largest {0}</source>
      <translation>{0} 최댓값</translation>
    </message>
    <message>
      <source>Step of {0}</source>
      <translation>{0} 간격</translation>
    </message>
    <message>
      <source>Stop {0}</source>
      <translation>{0} 멈추기</translation>
    </message>
    <message>
      <source>Play {0}: let it go back and forth</source>
      <translation>{0} 재생: 왔다 갔다 움직입니다</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.definitions.row</name>
    <message>
      <source>Definition {0}</source>
      <translation>정의 {0}</translation>
    </message>
    <message>
      <source>Remove line {0}</source>
      <translation>{0}번 줄 지우기</translation>
    </message>
    <message>
      <source>%1  (Ctrl+Shift+Backspace)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.panels.directional</name>
    <message>
      <source>{0} numbers with commas between them are needed.</source>
      <translation>쉼표로 구분한 수 {0}개가 필요합니다.</translation>
    </message>
    <message>
      <source>The zero vector has no direction.</source>
      <translation>영벡터에는 방향이 없습니다.</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>방향</translation>
    </message>
    <message>
      <source>Turn the direction u: drag, or the arrow keys; with Shift by single degrees. The tick is ∇f.</source>
      <translation>방향 u를 돌립니다: 끌거나 화살표 키로, Shift와 함께면 1도씩. 눈금은 ∇f입니다.</translation>
    </message>
    <message>
      <source>Angle of the direction in degrees</source>
      <translation>방향의 각 (도)</translation>
    </message>
    <message>
      <source>along</source>
      <translation>벡터 방향</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.point</name>
    <message>
      <source>turn the direction</source>
      <translation>방향 돌리기</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.table_look</name>
    <message>
      <source>Significant digits and shading of the tables</source>
      <translation>표의 유효 숫자와 음영</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>수</translation>
    </message>
    <message>
      <source>Formulas</source>
      <translation>식</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>둘 다</translation>
    </message>
    <message>
      <source>What the tables show</source>
      <translation>표에 보일 것</translation>
    </message>
    <message>
      <source>Shade cells by size</source>
      <translation>크기에 따라 칸 음영</translation>
    </message>
    <message>
      <source>{0} digits</source>
      <translation>{0}자리</translation>
    </message>
    <message>
      <source>Digits and shading: {0}</source>
      <translation>자릿수와 음영: {0}</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.table_menu</name>
    <message>
      <source>Copy the formulas as LaTeX</source>
      <translation>식을 LaTeX로 복사</translation>
    </message>
    <message>
      <source>The whole tensor</source>
      <translation>텐서 전체</translation>
    </message>
    <message>
      <source>Copy as {0}</source>
      <translation>{0} 형식으로 복사</translation>
    </message>
    <message>
      <source>Save as {0}…</source>
      <translation>{0} 형식으로 저장…</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.table_section</name>
    <message>
      <source>Copy or save this table</source>
      <translation>이 표를 복사하거나 저장합니다</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.trust_badge</name>
    <message>
      <source>✓ 4 ways agree</source>
      <translation>✓ 네 방법 일치</translation>
    </message>
    <message>
      <source>3 of 4 ways agree</source>
      <translation>네 방법 중 셋 일치</translation>
    </message>
    <message>
      <source>✗ not differentiable</source>
      <translation>✗ 미분 불가능</translation>
    </message>
    <message>
      <source>✗ ways disagree</source>
      <translation>✗ 방법들이 다름</translation>
    </message>
    <message>
      <source>The derivatives are checked when the point rests.</source>
      <translation>점이 멈추면 도함수를 확인합니다.</translation>
    </message>
    <message>
      <source>Not checked: {0}.</source>
      <translation>확인하지 않음: {0}.</translation>
    </message>
    <message>
      <source>The derivatives, found in four ways: {0}. Click for the figures.</source>
      <translation>네 가지 방법으로 구한 도함수: {0}. 누르면 수치를 봅니다.</translation>
    </message>
    <message>
      <source>relative difference</source>
      <translation>상대 차이</translation>
    </message>
    <message>
      <source>first derivatives</source>
      <translation>1계 도함수</translation>
    </message>
    <message>
      <source>second derivatives</source>
      <translation>2계 도함수</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.view_bar</name>
    <message>
      <source>Another picture of the same function</source>
      <translation>같은 함수의 다른 그림</translation>
    </message>
    <message>
      <source>Ranges, axes and camera of this view</source>
      <translation>이 그림의 범위, 축, 카메라</translation>
    </message>
    <message>
      <source>This view alone, or both  (F11)</source>
      <translation>이 그림만 또는 둘 다  (F11)</translation>
    </message>
    <message>
      <source>Show or hide: {0}</source>
      <translation>보이기/숨기기: {0}</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.view_pane</name>
    <message>
      <source>The picture of the function appears here.</source>
      <translation>함수의 그림이 여기에 나타납니다.</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.view_settings</name>
    <message>
      <source>Corner</source>
      <translation>비스듬히</translation>
    </message>
    <message>
      <source>Front</source>
      <translation>앞</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>옆</translation>
    </message>
    <message>
      <source>Top</source>
      <translation>위</translation>
    </message>
    <message>
      <source>As it suits</source>
      <translation>알맞게</translation>
    </message>
    <message>
      <source>Equal on all axes</source>
      <translation>모든 축 같게</translation>
    </message>
    <message>
      <source>Free</source>
      <translation>자유롭게</translation>
    </message>
    <message>
      <source>Length shows the norm</source>
      <translation>길이로 크기 표시</translation>
    </message>
    <message>
      <source>Colour shows the norm</source>
      <translation>색으로 크기 표시</translation>
    </message>
    <message>
      <source>value</source>
      <translation>값</translation>
    </message>
    <message>
      <source>Fit all</source>
      <translation>모두 맞추기</translation>
    </message>
    <message>
      <source>lowest {0}</source>
      <translation>{0} 최솟값</translation>
    </message>
    <message>
      <source>highest {0}</source>
      <translation>{0} 최댓값</translation>
    </message>
    <message>
      <source>The lowest {0} has to be below the highest.</source>
      <translation>{0} 최솟값은 최댓값보다 작아야 합니다.</translation>
    </message>
    <message>
      <source>axis {0}</source>
      <translation>{0}번째 축</translation>
    </message>
    <message>
      <source>component</source>
      <translation>성분</translation>
    </message>
    <message>
      <source>scale</source>
      <translation>비율</translation>
    </message>
    <message>
      <source>arrows</source>
      <translation>화살표</translation>
    </message>
    <message>
      <source>look from</source>
      <translation>보는 위치</translation>
    </message>
    <message>
      <source>Parallel projection</source>
      <translation>평행 투영</translation>
    </message>
  </context>
  <context>
    <name>ui.store</name>
    <message>
      <source>edit</source>
      <translation>편집</translation>
    </message>
  </context>
  <context>
    <name>ui.views.gl.canvas</name>
    <message>
      <source>the context was lost</source>
      <translation>그래픽 컨텍스트를 잃었습니다</translation>
    </message>
    <message>
      <source>OpenGL has no room for a picture</source>
      <translation>OpenGL에 그림을 위한 공간이 없습니다</translation>
    </message>
    <message>
      <source>3-D without OpenGL: %1</source>
      <translation>OpenGL 없는 3차원: %1</translation>
    </message>
  </context>
  <context>
    <name>ui.views.gl.items</name>
    <message>
      <source>OpenGL has no room for a buffer</source>
      <translation>OpenGL에 버퍼를 위한 공간이 없습니다</translation>
    </message>
  </context>
  <context>
    <name>ui.views.gl.probe</name>
    <message>
      <source>basic render</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gdi generic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3-D without OpenGL: the platform “%1” has none</source>
      <translation>OpenGL 없는 3차원: “%1” 플랫폼에는 OpenGL이 없습니다</translation>
    </message>
    <message>
      <source>3-D without OpenGL: no OpenGL driver was found</source>
      <translation>OpenGL 없는 3차원: OpenGL 드라이버를 찾지 못했습니다</translation>
    </message>
    <message>
      <source>3-D without OpenGL: version %1.%2 is too old</source>
      <translation>OpenGL 없는 3차원: 버전 %1.%2은(는) 너무 오래되었습니다</translation>
    </message>
  </context>
  <context>
    <name>ui.views.plane_view</name>
    <message>
      <source>Plane view</source>
      <translation>평면 그림</translation>
    </message>
    <message>
      <source>Drag or use the arrow keys to move the point. The wheel zooms, double click fits.</source>
      <translation>끌거나 화살표 키로 점을 옮깁니다. 휠은 확대/축소, 두 번 누르면 맞춥니다.</translation>
    </message>
  </context>
  <context>
    <name>ui.views.space_view</name>
    <message>
      <source>Space view</source>
      <translation>공간 그림</translation>
    </message>
    <message>
      <source>Drag to turn, drag the point or use the arrow keys to move it, the wheel zooms.</source>
      <translation>끌면 돌아가고, 점을 끌거나 화살표 키로 옮기며, 휠은 확대/축소합니다.</translation>
    </message>
  </context>
  <context>
    <name>ui.widgets.animation_dialog</name>
    <message>
      <source>Animation</source>
      <translation>애니메이션</translation>
    </message>
    <message>
      <source>as suits it</source>
      <translation>알맞게</translation>
    </message>
    <message>
      <source>What moves</source>
      <translation>움직일 것</translation>
    </message>
    <message>
      <source>Frames</source>
      <translation>장면 수</translation>
    </message>
    <message>
      <source>Milliseconds a frame</source>
      <translation>장면당 밀리초</translation>
    </message>
  </context>
  <context>
    <name>ui.widgets.dialogs</name>
    <message>
      <source>Open</source>
      <translation>열기</translation>
    </message>
    <message>
      <source>Dialogs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unsaved changes</source>
      <translation>저장하지 않은 변경</translation>
    </message>
    <message>
      <source>Save the changes to {0}?</source>
      <translation>{0}에 바뀐 내용을 저장할까요?</translation>
    </message>
    <message>
      <source>Without saving they are lost.</source>
      <translation>저장하지 않으면 사라집니다.</translation>
    </message>
    <message>
      <source>The file has changed</source>
      <translation>파일이 바뀌었습니다</translation>
    </message>
    <message>
      <source>{0} was changed by another program since it was opened. Replace it?</source>
      <translation>{0} 파일을 연 뒤에 다른 프로그램이 바꾸었습니다. 덮어쓸까요?</translation>
    </message>
    <message>
      <source>Unsaved work was found</source>
      <translation>저장하지 않은 작업이 있습니다</translation>
    </message>
    <message>
      <source>The program did not end properly. Open what was not saved?</source>
      <translation>프로그램이 비정상적으로 끝났습니다. 저장하지 않은 것을 열까요?</translation>
    </message>
    <message>
      <source>Something went wrong</source>
      <translation>문제가 생겼습니다</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>자세한 내용</translation>
    </message>
    <message>
      <source>An unexpected error occurred. You can go on working. The details below help to mend it; they contain nothing but what is shown.</source>
      <translation>예기치 않은 오류가 생겼습니다. 작업을 계속할 수 있습니다. 아래 내용은 고치는 데 도움이 되며, 보이는 것 외에는 담고 있지 않습니다.</translation>
    </message>
    <message>
      <source>Copy the details</source>
      <translation>자세한 내용 복사</translation>
    </message>
  </context>
  <context>
    <name>ui.widgets.line_list</name>
    <message>
      <source>Copy this line as LaTeX</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy this line as text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy all lines as {0}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.widgets.markdown</name>
    <message>
      <source>&lt;/p&gt;&lt;p align="center"&gt;%1&lt;/p&gt;&lt;p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;ol start="%1"&gt;</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.widgets.matrix</name>
    <message>
      <source>undefined</source>
      <translation>정의되지 않음</translation>
    </message>
  </context>
  <context>
    <name>ui.widgets.number_field</name>
    <message>
      <source>A coordinate has to be a finite number.</source>
      <translation>좌표는 유한한 수여야 합니다.</translation>
    </message>
    <message>
      <source>Type a number, such as 0.5 or pi/2.</source>
      <translation>0.5나 pi/2처럼 수를 입력하십시오.</translation>
    </message>
    <message>
      <source>Type one number, such as 0.5 or pi/2.</source>
      <translation>0.5나 pi/2처럼 수 하나를 입력하십시오.</translation>
    </message>
    <message>
      <source>Type one number, such as 0.5 or pi/2; this is a vector or a matrix.</source>
      <translation>0.5나 pi/2처럼 수 하나를 입력하십시오. 이것은 벡터나 행렬입니다.</translation>
    </message>
  </context>
  <context>
    <name>ui.widgets.overflow_row</name>
    <message>
      <source>More layers</source>
      <translation>레이어 더 보기</translation>
    </message>
  </context>
  <context>
    <name>ui.widgets.rich_text</name>
    <message>
      <source>vertical-align: middle</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.widgets.row_keys</name>
    <message>
      <source>Enter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a new line</source>
      <translation>줄 새로 넣기</translation>
    </message>
    <message>
      <source>Alt+Up, Alt+Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>move the line</source>
      <translation>줄 옮기기</translation>
    </message>
    <message>
      <source>duplicate the line</source>
      <translation>줄 복제</translation>
    </message>
    <message>
      <source>hide the line; it stays defined</source>
      <translation>줄 숨기기 (정의는 남음)</translation>
    </message>
    <message>
      <source>explore the function of this line</source>
      <translation>이 줄의 함수 탐색</translation>
    </message>
    <message>
      <source>remove the line</source>
      <translation>줄 지우기</translation>
    </message>
    <message>
      <source>complete the word</source>
      <translation>단어 완성</translation>
    </message>
    <message>
      <source>Shift+Up, Shift+Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>select lines</source>
      <translation>줄 선택</translation>
    </message>
  </context>
  <context>
    <name>ui.widgets.tensor_browser</name>
    <message>
      <source>, column by column</source>
      <translation>, 열 순서로</translation>
    </message>
    <message>
      <source>Which index runs along the rows</source>
      <translation>행 방향의 지표</translation>
    </message>
    <message>
      <source>Which index runs along the columns</source>
      <translation>열 방향의 지표</translation>
    </message>
    <message>
      <source>Slices, or the whole tensor flattened</source>
      <translation>단면, 또는 텐서 전체를 펼친 행렬</translation>
    </message>
    <message>
      <source>Write entries that are equal by symmetry once</source>
      <translation>대칭으로 같은 성분은 한 번만 씁니다</translation>
    </message>
    <message>
      <source>Show colours alone, to see more at once</source>
      <translation>색만 보여 한눈에 더 많이 봅니다</translation>
    </message>
    <message>
      <source>Rows {0} ▾</source>
      <translation>행 {0} ▾</translation>
    </message>
    <message>
      <source>Cols {0} ▾</source>
      <translation>열 {0} ▾</translation>
    </message>
    <message>
      <source>Flat ▾</source>
      <translation>펼침 ▾</translation>
    </message>
    <message>
      <source>Slices ▾</source>
      <translation>단면 ▾</translation>
    </message>
    <message>
      <source>Index {0}</source>
      <translation>지표 {0}</translation>
    </message>
    <message>
      <source>Point at an entry to see what it is.</source>
      <translation>성분을 가리키면 무엇인지 보입니다.</translation>
    </message>
  </context>
  <context>
    <name>ui.widgets.texts</name>
    <message>
      <source>said %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>item %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>step %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ui.widgets.transport_bar</name>
    <message>
      <source>To the start</source>
      <translation>처음으로</translation>
    </message>
    <message>
      <source>One step back</source>
      <translation>한 단계 뒤로</translation>
    </message>
    <message>
      <source>Play the steps, or pause</source>
      <translation>단계 재생 또는 일시 정지</translation>
    </message>
    <message>
      <source>One step on</source>
      <translation>한 단계 앞으로</translation>
    </message>
    <message>
      <source>To the end</source>
      <translation>끝으로</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>속도</translation>
    </message>
  </context>
  <context>
    <name>ui.widgets.v_curve</name>
    <message>
      <source>smallest error 10^%1 at the step 10^%2</source>
      <translation>가장 작은 오차는 간격 10^%2에서 10^%1</translation>
    </message>
    <message>
      <source>step h</source>
      <translation>간격 h</translation>
    </message>
    <message>
      <source>relative error of the central difference</source>
      <translation>중앙차분의 상대 오차</translation>
    </message>
  </context>
  <context>
    <name>ui.window</name>
    <message>
      <source>View A</source>
      <translation>그림 A</translation>
    </message>
    <message>
      <source>View B</source>
      <translation>그림 B</translation>
    </message>
    <message>
      <source>as it was opened</source>
      <translation>열었을 때 그대로</translation>
    </message>
    <message>
      <source>Labs</source>
      <translation>실험실 모음</translation>
    </message>
    <message>
      <source>computing</source>
      <translation>계산 중</translation>
    </message>
    <message>
      <source>Cancel  (Esc)</source>
      <translation>취소  (Esc)</translation>
    </message>
    <message>
      <source>How pictures in space are drawn on this machine</source>
      <translation>이 컴퓨터에서 공간 그림을 그리는 방식</translation>
    </message>
    <message>
      <source>computing…</source>
      <translation>계산 중…</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>도구</translation>
    </message>
    <message>
      <source> order </source>
      <translation> 차수 </translation>
    </message>
  </context>
  <context>
    <name>vanished</name>
    <message>
      <source>What you can type</source>
      <translation>입력할 수 있는 것</translation>
    </message>
    <message>
      <source>Moving around</source>
      <translation>움직이기</translation>
    </message>
    <message>
      <source>a function of two variables: surface, contours, gradient</source>
      <translation>이변수 함수: 곡면, 등위곡선, 그레이디언트</translation>
    </message>
    <message>
      <source>a function of one variable: curve and tangent</source>
      <translation>일변수 함수: 곡선과 접선</translation>
    </message>
    <message>
      <source>a curve in the plane; three entries make one in space</source>
      <translation>평면곡선; 성분이 셋이면 공간곡선</translation>
    </message>
    <message>
      <source>a surface given by parameters</source>
      <translation>매개변수로 주어진 곡면</translation>
    </message>
    <message>
      <source>a parameter that functions may use</source>
      <translation>함수에서 쓸 수 있는 매개변수</translation>
    </message>
    <message>
      <source>a matrix</source>
      <translation>행렬</translation>
    </message>
    <message>
      <source>a comment</source>
      <translation>주석</translation>
    </message>
    <message>
      <source>Drag the point in the plane, or on the surface; the arrow keys nudge it, with Shift ten times as far.</source>
      <translation>평면이나 곡면에서 점을 끕니다. 화살표 키로 조금씩, Shift와 함께면 열 배씩 움직입니다.</translation>
    </message>
    <message>
      <source>Type coordinates in the panel on the right; pi/2 is a number too.</source>
      <translation>오른쪽 패널에 좌표를 입력합니다. pi/2도 수입니다.</translation>
    </message>
    <message>
      <source>Drag the picture in space to turn it; the wheel zooms; keys 1, 2, 3 and Home are standard positions.</source>
      <translation>공간 그림을 끌면 돌아가고 휠은 확대/축소합니다. 1, 2, 3, Home 키는 표준 위치입니다.</translation>
    </message>
    <message>
      <source>In the plane the wheel zooms the ranges, the right button shifts them, a double click fits them.</source>
      <translation>평면에서 휠은 범위를 확대/축소하고, 오른쪽 단추는 옮기며, 두 번 누르면 맞춥니다.</translation>
    </message>
    <message>
      <source>In the graph theatre a click on a node shows its local derivative, and a double click folds or unfolds it.</source>
      <translation>그래프 극장에서 노드를 누르면 국소 도함수가 보이고, 두 번 누르면 접거나 펼칩니다.</translation>
    </message>
    <message>
      <source>The order of the Taylor polynomial climbs with ] and falls with [.</source>
      <translation>테일러 다항식의 차수는 ] 키로 올라가고 [ 키로 내려갑니다.</translation>
    </message>
  </context>
</TS>
