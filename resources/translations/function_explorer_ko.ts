<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
  <context>
    <name>words</name>
    <message>
      <source>increasing</source>
      <translation>증가</translation>
    </message>
    <message>
      <source>decreasing</source>
      <translation>감소</translation>
    </message>
    <message>
      <source>indefinite</source>
      <translation>부정부호</translation>
    </message>
    <message>
      <source>zero</source>
      <translation>영행렬</translation>
    </message>
    <message>
      <source>singular</source>
      <translation>특이</translation>
    </message>
    <message>
      <source>degenerate</source>
      <translation>퇴화</translation>
    </message>
    <message>
      <source>minimum</source>
      <translation>최솟값</translation>
    </message>
    <message>
      <source>maximum</source>
      <translation>최댓값</translation>
    </message>
    <message>
      <source>saddle</source>
      <translation>안장점</translation>
    </message>
    <message>
      <source>forward</source>
      <translation>전진</translation>
    </message>
    <message>
      <source>backward</source>
      <translation>후진</translation>
    </message>
    <message>
      <source>central</source>
      <translation>중앙</translation>
    </message>
    <message>
      <source>always</source>
      <translation>항상</translation>
    </message>
    <message>
      <source>numerator</source>
      <translation>분자</translation>
    </message>
    <message>
      <source>denominator</source>
      <translation>분모</translation>
    </message>
    <message>
      <source>exactly</source>
      <translation>정확히</translation>
    </message>
    <message>
      <source>reshaped</source>
      <translation>모양 바꿈</translation>
    </message>
    <message>
      <source>flat</source>
      <translation>펼침</translation>
    </message>
    <message>
      <source>random</source>
      <translation>무작위</translation>
    </message>
    <message>
      <source>insert</source>
      <translation>대입</translation>
    </message>
    <message>
      <source>simplify</source>
      <translation>정리</translation>
    </message>
    <message>
      <source>multiply</source>
      <translation>곱하기</translation>
    </message>
    <message>
      <source>momentum</source>
      <translation>모멘텀</translation>
    </message>
    <message>
      <source>constant</source>
      <translation>상수</translation>
    </message>
    <message>
      <source>gram</source>
      <translation>그람 행렬</translation>
    </message>
    <message>
      <source>moment</source>
      <translation>모멘트</translation>
    </message>
    <message>
      <source>spirals</source>
      <translation>나선 두 개</translation>
    </message>
    <message>
      <source>iteration</source>
      <translation>반복</translation>
    </message>
    <message>
      <source>sweeps</source>
      <translation>훑기</translation>
    </message>
    <message>
      <source>sweep</source>
      <translation>훑기</translation>
    </message>
    <message>
      <source>Gauss–Newton</source>
      <translation>가우스–뉴턴</translation>
    </message>
    <message>
      <source>identity</source>
      <translation>항등</translation>
    </message>
    <message>
      <source>count</source>
      <translation>횟수</translation>
    </message>
    <message>
      <source>circles</source>
      <translation>동심원</translation>
    </message>
    <message>
      <source>lines</source>
      <translation>직선</translation>
    </message>
    <message>
      <source>transpose</source>
      <translation>전치</translation>
    </message>
    <message>
      <source>trace</source>
      <translation>대각합</translation>
    </message>
    <message>
      <source>determinant</source>
      <translation>행렬식</translation>
    </message>
    <message>
      <source>inverse</source>
      <translation>역행렬</translation>
    </message>
    <message>
      <source>coefficient</source>
      <translation>계수</translation>
    </message>
    <message>
      <source>term</source>
      <translation>항</translation>
    </message>
    <message>
      <source>sum</source>
      <translation>합</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>남은 차이</translation>
    </message>
    <message>
      <source>wrong</source>
      <translation>틀림</translation>
    </message>
    <message>
      <source>open</source>
      <translation>미확인</translation>
    </message>
    <message>
      <source>ok</source>
      <translation>확인됨</translation>
    </message>
    <message>
      <source>symmetric</source>
      <translation>대칭</translation>
    </message>
    <message>
      <source>variable</source>
      <translation>변수</translation>
    </message>
    <message>
      <source>values</source>
      <translation>값</translation>
    </message>
    <message>
      <source>all</source>
      <translation>모두</translation>
    </message>
    <message>
      <source>surely</source>
      <translation>확실히</translation>
    </message>
    <message>
      <source>undefined</source>
      <translation>정의되지 않음</translation>
    </message>
    <message>
      <source>north</source>
      <translation>북</translation>
    </message>
    <message>
      <source>south</source>
      <translation>남</translation>
    </message>
    <message>
      <source>east</source>
      <translation>동</translation>
    </message>
    <message>
      <source>west</source>
      <translation>서</translation>
    </message>
    <message>
      <source>north-east</source>
      <translation>북동</translation>
    </message>
    <message>
      <source>north-west</source>
      <translation>북서</translation>
    </message>
    <message>
      <source>south-east</source>
      <translation>남동</translation>
    </message>
    <message>
      <source>south-west</source>
      <translation>남서</translation>
    </message>
    <message>
      <source>minima</source>
      <translation>극소점</translation>
    </message>
    <message>
      <source>maxima</source>
      <translation>극대점</translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation>어디서나</translation>
    </message>
    <message>
      <source>nowhere</source>
      <translation>어디에도 없음</translation>
    </message>
    <message>
      <source>commas</source>
      <translation>쉼표</translation>
    </message>
    <message>
      <source>semicolons</source>
      <translation>쌍반점</translation>
    </message>
    <message>
      <source>tabs</source>
      <translation>탭</translation>
    </message>
    <message>
      <source>bars</source>
      <translation>세로줄</translation>
    </message>
    <message>
      <source>spaces</source>
      <translation>빈칸</translation>
    </message>
    <message>
      <source>row</source>
      <translation>행</translation>
    </message>
    <message>
      <source>column</source>
      <translation>열</translation>
    </message>
    <message>
      <source>kink</source>
      <translation>꺾임</translation>
    </message>
    <message>
      <source>moons</source>
      <translation>반달 두 개</translation>
    </message>
    <message>
      <source>jumps</source>
      <translation>뜀</translation>
    </message>
    <message>
      <source>linearity</source>
      <translation>선형성</translation>
    </message>
    <message>
      <source>surface</source>
      <translation>곡면</translation>
    </message>
    <message>
      <source>graph</source>
      <translation>그래프</translation>
    </message>
    <message>
      <source>box</source>
      <translation>상자</translation>
    </message>
    <message>
      <source>boxes</source>
      <translation>상자</translation>
    </message>
    <message>
      <source>components</source>
      <translation>성분</translation>
    </message>
    <message>
      <source>|coefficient|</source>
      <translation>|계수|</translation>
    </message>
    <message>
      <source>options</source>
      <translation>옵션</translation>
    </message>
    <message>
      <source>argument</source>
      <translation>인수</translation>
    </message>
    <message>
      <source>note</source>
      <translation>참고</translation>
    </message>
    <message>
      <source>example</source>
      <translation>예</translation>
    </message>
    <message>
      <source>examples</source>
      <translation>예시</translation>
    </message>
    <message>
      <source>formats</source>
      <translation>형식</translation>
    </message>
    <message>
      <source>student</source>
      <translation>학생</translation>
    </message>
    <message>
      <source>questions</source>
      <translation>문제</translation>
    </message>
    <message>
      <source>tries</source>
      <translation>시도</translation>
    </message>
    <message>
      <source>hints</source>
      <translation>힌트</translation>
    </message>
    <message>
      <source>file</source>
      <translation>파일</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>그림</translation>
    </message>
    <message>
      <source>animations</source>
      <translation>애니메이션</translation>
    </message>
    <message>
      <source>surfaces</source>
      <translation>곡면</translation>
    </message>
    <message>
      <source>tables</source>
      <translation>표</translation>
    </message>
    <message>
      <source>samples</source>
      <translation>표본</translation>
    </message>
    <message>
      <source>documents</source>
      <translation>문서</translation>
    </message>
    <message>
      <source>`%1` has %2 entries</source>
      <translation>`%1`의 성분은 %2개</translation>
    </message>
    <message>
      <source>`%1` has 1 entry</source>
      <translation>`%1`의 성분은 1개</translation>
    </message>
    <message>
      <source>`%1` is %2</source>
      <translation>`%1`은(는) %2</translation>
    </message>
    <message>
      <source>`%1` is a number</source>
      <translation>`%1`은(는) 수</translation>
    </message>
    <message>
      <source>%1 times %2</source>
      <translation>%1 곱하기 %2</translation>
    </message>
    <message>
      <source>write a = 1 [0 .. 5] for a slider</source>
      <translation>슬라이더는 a = 1 [0 .. 5]처럼 쓰십시오</translation>
    </message>
    <message>
      <source>write {x &gt; 0: x^2}</source>
      <translation>{x &gt; 0: x^2}라고 쓰십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.complex_values</name>
    <message>
      <source>%1 has no analytic continuation to complex numbers</source>
      <translation>%1은(는) 복소수로 해석적 연속이 되지 않습니다</translation>
    </message>
    <message>
      <source>a condition</source>
      <translation>조건</translation>
    </message>
    <message>
      <source>an absolute value</source>
      <translation>절댓값</translation>
    </message>
    <message>
      <source>a sign</source>
      <translation>부호</translation>
    </message>
    <message>
      <source>rounding to a whole number</source>
      <translation>정수로 반올림</translation>
    </message>
    <message>
      <source>a maximum</source>
      <translation>최댓값</translation>
    </message>
    <message>
      <source>a minimum</source>
      <translation>최솟값</translation>
    </message>
    <message>
      <source>a remainder</source>
      <translation>나머지</translation>
    </message>
    <message>
      <source>a choice between branches</source>
      <translation>갈래의 선택</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.computation</name>
    <message>
      <source>%1 has %2 outputs, counted from 0; there is no number %3</source>
      <translation>%1의 출력은 0부터 세어 %2개입니다. %3번은 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.convergence</name>
    <message>
      <source>converges everywhere</source>
      <translation>어디서나 수렴</translation>
    </message>
    <message>
      <source>converges in a disc</source>
      <translation>원판에서 수렴</translation>
    </message>
    <message>
      <source>converges to something else</source>
      <translation>다른 것으로 수렴</translation>
    </message>
    <message>
      <source>converges to the function on a part of its disc</source>
      <translation>수렴원의 일부에서 함수로 수렴</translation>
    </message>
    <message>
      <source>is not smooth at the centre</source>
      <translation>중심에서 매끄럽지 않음</translation>
    </message>
    <message>
      <source>has no Taylor series at the centre</source>
      <translation>중심에서 테일러 급수 없음</translation>
    </message>
    <message>
      <source>its radius is not known</source>
      <translation>수렴반지름을 알 수 없음</translation>
    </message>
    <message>
      <source>Not all derivatives are finite at the centre, so there is no Taylor series there.</source>
      <translation>중심에서 유한하지 않은 도함수가 있어 테일러 급수가 없습니다.</translation>
    </message>
    <message>
      <source>The function is not defined at the centre, so there is no Taylor series there.</source>
      <translation>중심에서 함수가 정의되지 않아 테일러 급수가 없습니다.</translation>
    </message>
    <message>
      <source>Continued through the centre, where it reads 0/0, the function is analytic. </source>
      <translation>0/0 꼴인 중심을 메우면 함수는 해석적입니다. </translation>
    </message>
    <message>
      <source>Too few coefficients are known to say where the series converges.</source>
      <translation>알려진 계수가 너무 적어 급수가 어디서 수렴하는지 말할 수 없습니다.</translation>
    </message>
    <message>
      <source>, as far as its coefficients and the complex plane around show</source>
      <translation> (계수와 주변 복소평면이 보여 주는 한)</translation>
    </message>
    <message>
      <source>The series converges to the function everywhere%1.</source>
      <translation>급수는 어디서나 함수로 수렴합니다%1.</translation>
    </message>
    <message>
      <source>The series converges to the function for |x − a| &lt; %1.</source>
      <translation>급수는 |x − a| &lt; %1에서 함수로 수렴합니다.</translation>
    </message>
    <message>
      <source>%1 The nearest singularity in the complex plane is at %2.</source>
      <translation>%1 복소평면에서 가장 가까운 특이점은 %2입니다.</translation>
    </message>
    <message>
      <source>%1 The radius is an estimate from the coefficients.</source>
      <translation>%1 수렴반지름은 계수로 추정한 값입니다.</translation>
    </message>
    <message>
      <source>The series is that of one piece of the function, and something else beyond %1.</source>
      <translation>급수는 함수의 한 조각의 것이며, %1 너머에서는 함수와 다릅니다.</translation>
    </message>
    <message>
      <source>All derivatives exist at the centre, but the series converges to something else than the function.</source>
      <translation>중심에서 모든 도함수가 있지만 급수는 함수가 아닌 다른 것으로 수렴합니다.</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.critical_points</name>
    <message>
      <source>critical points are looked for in a box of one to three finite ranges</source>
      <translation>임계점은 유한한 범위 한 개에서 세 개로 된 상자에서 찾습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.derivatives</name>
    <message>
      <source>the derivative would have %1 entries; the limit is %2</source>
      <translation>도함수의 성분이 %1개가 됩니다. 한도는 %2개입니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.descent.methods</name>
    <message>
      <source>no step in its direction lowers the value any further, as at a kink</source>
      <translation>그 방향의 어떤 걸음도 값을 더 낮추지 못합니다 (꺾인 곳처럼)</translation>
    </message>
    <message>
      <source>the Hessian is singular here, and there is no Newton step</source>
      <translation>여기서 헤세 행렬이 특이행렬이라 뉴턴 걸음이 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.descent.objective</name>
    <message>
      <source>the function is not a sum of squares</source>
      <translation>함수가 제곱합이 아닙니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.differences</name>
    <message>
      <source>complex step</source>
      <translation>복소 걸음</translation>
    </message>
    <message>
      <source>the function has no finite %1 here</source>
      <translation>여기서 함수의 유한한 %1이(가) 없습니다</translation>
    </message>
    <message>
      <source>no complex step: %1</source>
      <translation>복소 걸음 없음: %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.edges</name>
    <message>
      <source>{} has a kink there</source>
      <translation>{}은(는) 그곳에서 꺾입니다</translation>
    </message>
    <message>
      <source>{} has an infinite slope there</source>
      <translation>{}은(는) 그곳에서 기울기가 무한대입니다</translation>
    </message>
    <message>
      <source>its slope is taken as 0</source>
      <translation>기울기를 0으로 봄</translation>
    </message>
    <message>
      <source>{} has a step there</source>
      <translation>{}은(는) 그곳에서 계단처럼 뜁니다</translation>
    </message>
    <message>
      <source>{} changes from one operand to another there</source>
      <translation>{}은(는) 그곳에서 다른 항으로 바뀝니다</translation>
    </message>
    <message>
      <source>they share the slope equally</source>
      <translation>기울기를 똑같이 나눔</translation>
    </message>
    <message>
      <source>{} changes there</source>
      <translation>{}은(는) 그곳에서 바뀝니다</translation>
    </message>
    <message>
      <source>the branch taken at the point counts</source>
      <translation>그 점에서 택한 갈래를 따름</translation>
    </message>
    <message>
      <source>{} is not smooth there</source>
      <translation>{}은(는) 그곳에서 매끄럽지 않습니다</translation>
    </message>
    <message>
      <source>the slope beside it counts</source>
      <translation>옆의 기울기를 따름</translation>
    </message>
    <message>
      <source>{} jumps by 2π there</source>
      <translation>{}은(는) 그곳에서 2π만큼 뜁니다</translation>
    </message>
    <message>
      <source>{} is 0/0 there</source>
      <translation>{}은(는) 그곳에서 0/0입니다</translation>
    </message>
    <message>
      <source>{} is 0 · ∞ there</source>
      <translation>{}은(는) 그곳에서 0 · ∞입니다</translation>
    </message>
    <message>
      <source>a square root</source>
      <translation>제곱근</translation>
    </message>
    <message>
      <source>a cube root</source>
      <translation>세제곱근</translation>
    </message>
    <message>
      <source>a power</source>
      <translation>거듭제곱</translation>
    </message>
    <message>
      <source>a norm</source>
      <translation>노름</translation>
    </message>
    <message>
      <source>a length</source>
      <translation>길이</translation>
    </message>
    <message>
      <source>an angle</source>
      <translation>각</translation>
    </message>
    <message>
      <source>a quotient</source>
      <translation>몫</translation>
    </message>
    <message>
      <source>a product</source>
      <translation>곱</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.identities.cards</name>
    <message>
      <source>F = f(X), any shape; the transpose turns the first two axes of the tensor</source>
      <translation>F = f(X)는 임의의 모양; 전치는 텐서의 첫 두 축을 바꿉니다</translation>
    </message>
    <message>
      <source>a transpose is linear</source>
      <translation>전치는 선형</translation>
    </message>
    <message>
      <source>the derivative by t</source>
      <translation>t에 대한 도함수</translation>
    </message>
    <message>
      <source>F = f(X) is square</source>
      <translation>F = f(X)는 정사각행렬</translation>
    </message>
    <message>
      <source>a trace is linear</source>
      <translation>대각합은 선형</translation>
    </message>
    <message>
      <source>F = f(X) is square and invertible</source>
      <translation>F = f(X)는 가역 정사각행렬</translation>
    </message>
    <message>
      <source>F is taken out</source>
      <translation>F를 묶어 냄</translation>
    </message>
    <message>
      <source>determinant of a product</source>
      <translation>곱의 행렬식</translation>
    </message>
    <message>
      <source>at I the derivative of det is the trace</source>
      <translation>I에서 det의 도함수는 대각합</translation>
    </message>
    <message>
      <source>the inverse</source>
      <translation>역행렬</translation>
    </message>
    <message>
      <source>product rule</source>
      <translation>곱의 법칙</translation>
    </message>
    <message>
      <source>from the left by the inverse</source>
      <translation>왼쪽에 역행렬을 곱함</translation>
    </message>
    <message>
      <source>X is invertible</source>
      <translation>X는 가역</translation>
    </message>
    <message>
      <source>a and b are constant</source>
      <translation>a와 b는 상수</translation>
    </message>
    <message>
      <source>a trace is cyclic</source>
      <translation>대각합은 순환적</translation>
    </message>
    <message>
      <source>df = tr(Gᵀ dX) for the gradient G</source>
      <translation>그레이디언트 G에 대해 df = tr(Gᵀ dX)</translation>
    </message>
    <message>
      <source>a row, 1×n</source>
      <translation>행, 1×n</translation>
    </message>
    <message>
      <source>a is constant</source>
      <translation>a는 상수</translation>
    </message>
    <message>
      <source>a number is its transpose</source>
      <translation>수는 전치해도 같음</translation>
    </message>
    <message>
      <source>df = g dx for the row g</source>
      <translation>행 g에 대해 df = g dx</translation>
    </message>
    <message>
      <source>X may be of any shape, m×n</source>
      <translation>X는 임의의 모양 m×n</translation>
    </message>
    <message>
      <source>B is square; for a symmetric B it is 2 xᵀB</source>
      <translation>B는 정사각행렬; 대칭이면 2 xᵀB</translation>
    </message>
    <message>
      <source>dx is taken out</source>
      <translation>dx를 묶어 냄</translation>
    </message>
    <message>
      <source>least squares</source>
      <translation>최소제곱</translation>
    </message>
    <message>
      <source>W is symmetric</source>
      <translation>W는 대칭</translation>
    </message>
    <message>
      <source>the residual</source>
      <translation>잔차</translation>
    </message>
    <message>
      <source>(5.107) and the chain rule</source>
      <translation>(5.107)과 연쇄법칙</translation>
    </message>
    <message>
      <source>dL = g ds for the row g</source>
      <translation>행 g에 대해 dL = g ds</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.identities.check</name>
    <message>
      <source>the two sides are not both defined on any of the draws</source>
      <translation>어느 추출에서도 양변이 함께 정의되지 않습니다</translation>
    </message>
    <message>
      <source>equal on %1 random draws; the largest relative difference is %2</source>
      <translation>무작위 추출 %1번에서 같습니다. 가장 큰 상대 차이는 %2입니다</translation>
    </message>
    <message>
      <source>not equal in general, but equal for %1</source>
      <translation>일반적으로는 다르지만 %1이면 같습니다</translation>
    </message>
    <message>
      <source>not equal: see the counterexample</source>
      <translation>같지 않습니다: 반례를 보십시오</translation>
    </message>
    <message>
      <source>draws is a number from 1 to %1, not %2</source>
      <translation>추출 횟수는 %2이(가) 아니라 1부터 %1까지의 수입니다</translation>
    </message>
    <message>
      <source>these matrices are too large for so many draws</source>
      <translation>그렇게 많이 추출하기에는 행렬이 너무 큽니다</translation>
    </message>
    <message>
      <source>%1 has rows and columns, for example (3, 2), not %2</source>
      <translation>%1에는 %2이(가) 아니라 (3, 2)처럼 행과 열이 있습니다</translation>
    </message>
    <message>
      <source>the left side is %1 and the right side is %2</source>
      <translation>좌변은 %1, 우변은 %2입니다</translation>
    </message>
    <message>
      <source>%1: transpose one of the two</source>
      <translation>%1: 둘 중 하나를 전치하십시오</translation>
    </message>
    <message>
      <source>a column of %1</source>
      <translation>성분 %1개의 열</translation>
    </message>
    <message>
      <source>random matrices</source>
      <translation>무작위 행렬</translation>
    </message>
    <message>
      <source>positive definite matrices</source>
      <translation>양의 정부호 행렬</translation>
    </message>
    <message>
      <source>symmetric %1</source>
      <translation>대칭인 %1</translation>
    </message>
    <message>
      <source>singular %1</source>
      <translation>특이한 %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.identities.closed_form</name>
    <message>
      <source>a gradient is that of a number, and this has %1</source>
      <translation>그레이디언트는 수에 대한 것인데 이것은 %1입니다</translation>
    </message>
    <message>
      <source>%1 does not occur; there is %2</source>
      <translation>%1은(는) 나오지 않습니다. 있는 것: %2</translation>
    </message>
    <message>
      <source>no name</source>
      <translation>이름 없음</translation>
    </message>
    <message>
      <source>%1 is a number: its derivative is in the tables and the steps</source>
      <translation>%1은(는) 수입니다. 그 도함수는 표와 풀이 단계에 있습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.identities.identity</name>
    <message>
      <source>for example</source>
      <translation>예를 들어</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.identities.sides</name>
    <message>
      <source>there is nothing here</source>
      <translation>여기에 아무것도 없습니다</translation>
    </message>
    <message>
      <source>write an expression, for example a' inv(X) b</source>
      <translation>식을 쓰십시오. 예: a' inv(X) b</translation>
    </message>
    <message>
      <source>an expression is wanted here, without `=`</source>
      <translation>여기에는 `=` 없는 식이 필요합니다</translation>
    </message>
    <message>
      <source>write each side in its own field</source>
      <translation>각 변을 해당 칸에 쓰십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.index_rules.contraction</name>
    <message>
      <source>%1 entries of one index</source>
      <translation>지표 하나의 성분 %1개</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.index_rules.printed</name>
    <message>
      <source>if</source>
      <translation>만일</translation>
    </message>
    <message>
      <source>otherwise</source>
      <translation>그 밖에</translation>
    </message>
    <message>
      <source>%1 if %2</source>
      <translation>%2이면 %1</translation>
    </message>
    <message>
      <source>%1 otherwise</source>
      <translation>그 밖에는 %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.index_rules.terms</name>
    <message>
      <source>%1 operations</source>
      <translation>연산 %1개</translation>
    </message>
    <message>
      <source>%1 terms</source>
      <translation>항 %1개</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.linearization</name>
    <message>
      <source>a direction must be finite and not 0</source>
      <translation>방향은 유한하고 0이 아니어야 합니다</translation>
    </message>
    <message>
      <source>the Taylor polynomial has no finite coefficients here</source>
      <translation>여기서 테일러 다항식의 계수가 유한하지 않습니다</translation>
    </message>
    <message>
      <source>f is not defined beside the point</source>
      <translation>점 옆에서 f가 정의되지 않습니다</translation>
    </message>
    <message>
      <source>what remains is rounding</source>
      <translation>남은 것은 반올림입니다</translation>
    </message>
    <message>
      <source>too little remains above rounding to measure a slope</source>
      <translation>반올림을 넘는 것이 너무 적어 기울기를 잴 수 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.networks.columns</name>
    <message>
      <source>A network needs two columns at least: where a value is given, and the value.</source>
      <translation>신경망에는 열이 적어도 두 개, 곧 입력과 값이 필요합니다.</translation>
    </message>
    <message>
      <source>There are %1 columns: up to %2 and a target are trained on here.</source>
      <translation>열이 %1개입니다. 여기서는 입력 %2개와 목표값 하나까지 학습합니다.</translation>
    </message>
    <message>
      <source>There are %1 whole rows: a network needs 4 at least.</source>
      <translation>온전한 행이 %1개입니다. 신경망에는 적어도 4개가 필요합니다.</translation>
    </message>
    <message>
      <source>Some values are missing or infinite.</source>
      <translation>빠졌거나 무한대인 값이 있습니다.</translation>
    </message>
    <message>
      <source>; %1: one value everywhere</source>
      <translation>; %1: 모두 같은 값</translation>
    </message>
    <message>
      <source>%1; so is %2</source>
      <translation>%1; %2도 마찬가지</translation>
    </message>
    <message>
      <source>coordinates are brought to mean 0 and deviation 1</source>
      <translation>좌표를 평균 0, 표준편차 1로 맞춤</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.networks.training</name>
    <message>
      <source>The loss grew beyond all bounds after %1 iterations: a smaller rate η helps.</source>
      <translation>반복 %1번 뒤 손실이 끝없이 커졌습니다. 학습률 η를 줄이십시오.</translation>
    </message>
    <message>
      <source>Training ends after %1 iterations.</source>
      <translation>학습은 반복 %1번 뒤에 끝납니다.</translation>
    </message>
    <message>
      <source>After %1 iterations no further step lowers the loss: a minimum, or a flat place.</source>
      <translation>반복 %1번 뒤에는 어떤 걸음도 손실을 낮추지 못합니다. 극소이거나 평평한 곳입니다.</translation>
    </message>
    <message>
      <source>Newton's method solves for all %1 weights at once: up to %2 here; L-BFGS takes more.</source>
      <translation>뉴턴법은 가중치 %1개를 한꺼번에 풉니다. 여기서는 %2개까지이며, L-BFGS는 더 많이 다룹니다.</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.one_sided</name>
    <message>
      <source>The function</source>
      <translation>함수</translation>
    </message>
    <message>
      <source>is not differentiable</source>
      <translation>미분 불가능</translation>
    </message>
    <message>
      <source>has no second derivative</source>
      <translation>이계도함수 없음</translation>
    </message>
    <message>
      <source>has no derivative of order %1</source>
      <translation>%1계 도함수 없음</translation>
    </message>
    <message>
      <source>second derivative</source>
      <translation>이계도함수</translation>
    </message>
    <message>
      <source>derivative of order %1</source>
      <translation>%1계 도함수</translation>
    </message>
    <message>
      <source>%1 %2 at the centre: to the left the %3 is %4, to the right %5.</source>
      <translation>%1: 중심에서 %2. %3: 왼쪽 %4, 오른쪽 %5.</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.plane_remainder</name>
    <message>
      <source>the enclosures of the derivatives grow beyond the range of numbers</source>
      <translation>도함수를 가두는 구간이 수의 범위를 넘습니다</translation>
    </message>
    <message>
      <source>the centre or the range is not finite</source>
      <translation>중심이나 범위가 유한하지 않습니다</translation>
    </message>
    <message>
      <source>at the centre %1</source>
      <translation>중심에서 %1</translation>
    </message>
    <message>
      <source>a bound is too much to compute: %1</source>
      <translation>한계를 계산하기에 너무 큽니다: %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.remainder</name>
    <message>
      <source>the function changes at the centre from one piece to another</source>
      <translation>함수가 중심에서 다른 조각으로 바뀝니다</translation>
    </message>
    <message>
      <source>the enclosures of the derivative grow beyond the range of numbers</source>
      <translation>도함수를 가두는 구간이 수의 범위를 넘습니다</translation>
    </message>
    <message>
      <source>the centre is outside the interval</source>
      <translation>중심이 구간 밖에 있습니다</translation>
    </message>
    <message>
      <source>the Taylor polynomial has no finite coefficients at this centre</source>
      <translation>이 중심에서 테일러 다항식의 계수가 유한하지 않습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.smoothness</name>
    <message>
      <source>{name} jumps at {place}</source>
      <translation>{place}에서 {name}이(가) 뜁니다</translation>
    </message>
    <message>
      <source>{name} is not differentiable at {place}</source>
      <translation>{place}에서 {name}은(는) 미분 불가능합니다</translation>
    </message>
    <message>
      <source>{name} has no second derivative at {place}</source>
      <translation>{place}에서 {name}의 이계도함수가 없습니다</translation>
    </message>
    <message>
      <source>{name} has other derivatives beside {place} than the tables hold there</source>
      <translation>{place} 옆에서 {name}의 도함수는 표의 값과 다릅니다</translation>
    </message>
    <message>
      <source>%1 is not defined at %2: %3.</source>
      <translation>%2에서 %1은(는) 정의되지 않습니다: %3.</translation>
    </message>
    <message>
      <source> Along straight lines through the point it tends to %1.</source>
      <translation> 점을 지나는 직선을 따라 %1(으)로 갑니다.</translation>
    </message>
    <message>
      <source>; continued with it, %1</source>
      <translation>; 그 값으로 메우면 %1</translation>
    </message>
    <message>
      <source> Its limit there is %1.</source>
      <translation> 그곳의 극한은 %1입니다.</translation>
    </message>
    <message>
      <source>this point</source>
      <translation>이 점</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.spectrum</name>
    <message>
      <source>positive definite</source>
      <translation>양의 정부호</translation>
    </message>
    <message>
      <source>negative definite</source>
      <translation>음의 정부호</translation>
    </message>
    <message>
      <source>positive semidefinite</source>
      <translation>양의 준정부호</translation>
    </message>
    <message>
      <source>negative semidefinite</source>
      <translation>음의 준정부호</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.sweeps</name>
    <message>
      <source>there are %1 coordinates, counted from 0; there is no number %2</source>
      <translation>좌표는 0부터 세어 %1개입니다. %2번은 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.trust</name>
    <message>
      <source>more than %1 entries</source>
      <translation>성분 %1개 초과</translation>
    </message>
    <message>
      <source>the function has no finite value here</source>
      <translation>여기서 함수의 유한한 값이 없습니다</translation>
    </message>
    <message>
      <source>the first derivatives are not finite here</source>
      <translation>여기서 1계 도함수가 유한하지 않습니다</translation>
    </message>
    <message>
      <source>forward mode</source>
      <translation>순방향 모드</translation>
    </message>
    <message>
      <source>reverse mode</source>
      <translation>역방향 모드</translation>
    </message>
    <message>
      <source>central differences</source>
      <translation>중앙차분</translation>
    </message>
    <message>
      <source>power series</source>
      <translation>멱급수</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.univariate</name>
    <message>
      <source>%1 is not a function of one number</source>
      <translation>%1은(는) 수 하나의 함수가 아닙니다</translation>
    </message>
    <message>
      <source>%1 takes %2 numbers, not %3</source>
      <translation>%1에는 수 %3개가 아니라 %2개가 필요합니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.vector_fields</name>
    <message>
      <source>a field in %1 coordinates has no curl</source>
      <translation>좌표가 %1개인 장에는 회전이 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.analysis.verdict</name>
    <message>
      <source>all four ways agree</source>
      <translation>네 방법이 모두 일치합니다</translation>
    </message>
    <message>
      <source>the exact ways agree; finite differences do not reach them</source>
      <translation>정확한 방법들은 일치하지만 유한차분은 그에 못 미칩니다</translation>
    </message>
    <message>
      <source>the slopes on the two sides differ: not differentiable here</source>
      <translation>양쪽 기울기가 다릅니다: 여기서 미분 불가능</translation>
    </message>
    <message>
      <source>the ways do not agree</source>
      <translation>방법들이 일치하지 않습니다</translation>
    </message>
    <message>
      <source>not checked</source>
      <translation>확인 안 됨</translation>
    </message>
  </context>
  <context>
    <name>explorer.api</name>
    <message>
      <source>there is no function here</source>
      <translation>여기에 함수가 없습니다</translation>
    </message>
    <message>
      <source>write f(x) = ... or an expression</source>
      <translation>f(x) = ...나 식을 쓰십시오</translation>
    </message>
    <message>
      <source>%1 has no parameter %2; it has %3</source>
      <translation>%1에는 매개변수 %2이(가) 없습니다. 있는 것: %3</translation>
    </message>
    <message>
      <source>%1 is not a scalar function; its Hessian is a tensor</source>
      <translation>%1은(는) 스칼라 함수가 아니므로 헤세 행렬이 텐서입니다</translation>
    </message>
    <message>
      <source>mode is %1, not %2</source>
      <translation>mode는 %1 중 하나여야 하며 %2은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
      <source>a grid needs one array for each of the scalar inputs %1</source>
      <translation>격자에는 스칼라 입력 %1마다 배열이 하나씩 필요합니다</translation>
    </message>
    <message>
      <source>wrt is needed: %1 has the inputs %2</source>
      <translation>wrt가 필요합니다. %1의 입력: %2</translation>
    </message>
    <message>
      <source>%1 has no input %2; it has %3</source>
      <translation>%1에는 입력 %2이(가) 없습니다. 있는 것: %3</translation>
    </message>
    <message>
      <source>%1 is missing</source>
      <translation>%1이(가) 빠졌습니다</translation>
    </message>
    <message>
      <source>there is no input %1</source>
      <translation>입력 %1이(가) 없습니다</translation>
    </message>
    <message>
      <source>the point does not fit %1: %2</source>
      <translation>점이 %1에 맞지 않습니다: %2</translation>
    </message>
    <message>
      <source>%1 has shape %2, and the point gives it %3</source>
      <translation>%1의 모양은 %2인데 점에는 모양이 %3인 값이 주어졌습니다</translation>
    </message>
    <message>
      <source>%1 takes %2 numbers, and the point has %3</source>
      <translation>%1은(는) 수 %2개를 받는데 점에는 수가 %3개 있습니다</translation>
    </message>
    <message>
      <source>one or two of the inputs %1 are needed, not %2</source>
      <translation>입력 %1 중 하나나 둘이 필요하며 %2은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
      <source>this was sampled with order=%1; ask for order=%2</source>
      <translation>order=%1까지 표본을 구했습니다. order=%2(으)로 다시 구하십시오</translation>
    </message>
    <message>
      <source>a grid needs one array for each of %1 variables, not %2</source>
      <translation>격자에는 변수 %1개마다 배열이 하나씩 필요한데 %2개가 주어졌습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.cli.command</name>
    <message>
      <source>See vector calculus: a function, its derivatives and its Taylor approximations.</source>
      <translation>벡터 미적분을 눈으로 봅니다: 함수와 그 도함수, 테일러 근사.</translation>
    </message>
    <message>
      <source>Without a command the window opens: function-explorer [FILE.nabla]
function-explorer --self-test opens every example and lesson without a display.
function-explorer COMMAND --help tells more, with examples.
Exit code 0, or 2 with a message on standard error.</source>
      <translation>명령 없이 실행하면 창이 열립니다: function-explorer [FILE.nabla]
function-explorer --self-test는 화면 없이 모든 예제와 수업을 열어 봅니다.
function-explorer COMMAND --help는 예와 함께 더 자세히 알려 줍니다.
종료 코드는 0이고, 잘못되면 2이며 표준 오류에 메시지를 씁니다.</translation>
    </message>
    <message>
      <source>value, Jacobian and Hessian at a point</source>
      <translation>한 점에서의 함숫값, 야코비 행렬, 헤세 행렬</translation>
    </message>
    <message>
      <source>highest derivative (default 1)</source>
      <translation>도함수의 가장 높은 계(기본값 1)</translation>
    </message>
    <message>
      <source>Each line holds the exponents of one term and its coefficient, D^i f / i!, lowest degree first.</source>
      <translation>각 줄은 한 항의 지수와 계수 D^i f / i!이며, 차수가 낮은 항부터 나옵니다.</translation>
    </message>
    <message>
      <source>Taylor coefficients at a point</source>
      <translation>한 점에서의 테일러 계수</translation>
    </message>
    <message>
      <source>degree (default 4)</source>
      <translation>차수(기본값 4)</translation>
    </message>
    <message>
      <source>Each line has its rule and a mark: ✓ when both sides agree with the engine at many points.</source>
      <translation>각 줄에는 규칙과 표시가 있습니다. ✓는 여러 점에서 양변이 엔진의 값과 같다는 뜻입니다.</translation>
    </message>
    <message>
      <source>the derivation of a derivative, one named rule a line</source>
      <translation>도함수의 유도 과정, 한 줄에 규칙 하나씩</translation>
    </message>
    <message>
      <source>definitions or an expression; - reads standard input</source>
      <translation>정의 또는 식. -이면 표준 입력에서 읽습니다</translation>
    </message>
    <message>
      <source>a variable, an entry x2 or R[1,2], several as x,y (default x)</source>
      <translation>변수, 성분(x2 또는 R[1,2]), 여럿이면 x,y처럼(기본값 x)</translation>
    </message>
    <message>
      <source>how long sympy looks for a shorter form (default 0)</source>
      <translation>sympy가 더 짧은 꼴을 찾는 시간(초, 기본값 0)</translation>
    </message>
    <message>
      <source>one entry of the value, counted row-major from 0</source>
      <translation>값의 성분 하나, 0부터 행 순서로 셉니다</translation>
    </message>
    <message>
      <source>default: text</source>
      <translation>기본값: text</translation>
    </message>
    <message>
      <source>the point, such as x=1,y=2; a vector as x=[1,2]</source>
      <translation>점, x=1,y=2처럼. 벡터는 x=[1,2]처럼</translation>
    </message>
    <message>
      <source>pictures, films, surfaces, tables, scripts and reports of documents; no display needed</source>
      <translation>문서의 그림, 동영상, 곡면, 표, 스크립트, 보고서. 화면이 없어도 됩니다</translation>
    </message>
    <message>
      <source>.nabla files, definitions, or - for standard input</source>
      <translation>.nabla 파일이나 정의, 표준 입력이면 -</translation>
    </message>
    <message>
      <source>the folder, made if need be; of several inputs each gets its own in it</source>
      <translation>폴더, 없으면 만듭니다. 입력이 여럿이면 그 안에 하나씩 따로 만듭니다</translation>
    </message>
    <message>
      <source>separated by commas, from those below (default png)</source>
      <translation>아래의 형식을 쉼표로 구분해 적습니다(기본값 png)</translation>
    </message>
    <message>
      <source>of a picture, at 96 dots to the inch (default %(default)s)</source>
      <translation>그림의 크기, 96 dpi 기준(기본값 %(default)s)</translation>
    </message>
    <message>
      <source>dots to the inch of PNG files (default %(default)g)</source>
      <translation>PNG 파일의 dpi(기본값 %(default)g)</translation>
    </message>
    <message>
      <source>pictures with a transparent background</source>
      <translation>배경이 투명한 그림</translation>
    </message>
    <message>
      <source>colours (default %(default)s)</source>
      <translation>색 테마(기본값 %(default)s)</translation>
    </message>
    <message>
      <source>taylor, turn, descent, or a parameter's name (default %(default)s)</source>
      <translation>taylor, turn, descent 또는 매개변수의 이름(기본값 %(default)s)</translation>
    </message>
    <message>
      <source>how many frames a film has (default %(default)s)</source>
      <translation>동영상의 장면 수(기본값 %(default)s)</translation>
    </message>
    <message>
      <source>of a film (default %(default)s)</source>
      <translation>동영상의 크기(기본값 %(default)s)</translation>
    </message>
    <message>
      <source>how long each frame of a film is shown</source>
      <translation>동영상의 한 장면을 보여 주는 시간(초)</translation>
    </message>
    <message>
      <source>which view films show (default %(default)s)</source>
      <translation>동영상에 담을 그림(기본값 %(default)s)</translation>
    </message>
    <message>
      <source>leave files that exist as they are, and say so</source>
      <translation>이미 있는 파일은 그대로 두고 알려 줍니다</translation>
    </message>
    <message>
      <source>say how far it is, even where standard error is no terminal</source>
      <translation>표준 오류가 터미널이 아니어도 진행 상황을 알려 줍니다</translation>
    </message>
    <message>
      <source>Under each name the numbers are the same as in the program; questions that ask for a click are left out.</source>
      <translation>이름마다 수는 프로그램에서와 같습니다. 클릭으로 답하는 문제는 빠집니다.</translation>
    </message>
    <message>
      <source>a lesson's questions on paper, a PDF with a sheet for each student; no display needed</source>
      <translation>수업의 문제를 종이로: 학생마다 한 장씩 담은 PDF. 화면이 없어도 됩니다</translation>
    </message>
    <message>
      <source>the lesson file</source>
      <translation>수업 파일</translation>
    </message>
    <message>
      <source>a text file with the students' names, one a line; - reads standard input</source>
      <translation>학생 이름을 한 줄에 하나씩 적은 텍스트 파일. -이면 표준 입력을 읽습니다</translation>
    </message>
    <message>
      <source>the PDF file that is written</source>
      <translation>저장할 PDF 파일</translation>
    </message>
    <message>
      <source>of the sheets (default: that of the system)</source>
      <translation>연습지의 언어 (기본값: 시스템의 언어)</translation>
    </message>
    <message>
      <source>without the answers for the teacher at the end</source>
      <translation>끝에 교사용 정답을 넣지 않습니다</translation>
    </message>
    <message>
      <source>Each answer is judged again, with the student's own numbers; a file that was changed after it was written is
named on standard error.</source>
      <translation>답은 모두 그 학생의 수로 다시 채점합니다. 기록된 뒤에 바뀐 파일은 표준 오류에 이름이 나옵니다.</translation>
    </message>
    <message>
      <source>what students handed in from a lesson, a row a student</source>
      <translation>학생들이 제출한 수업 결과, 학생마다 한 행</translation>
    </message>
    <message>
      <source>the lesson file that was handed out</source>
      <translation>나누어 준 수업 파일</translation>
    </message>
    <message>
      <source>the files of results</source>
      <translation>결과 파일</translation>
    </message>
  </context>
  <context>
    <name>explorer.cli.handed_in</name>
    <message>
      <source>answered right</source>
      <translation>정답</translation>
    </message>
    <message>
      <source>answers shown</source>
      <translation>정답 공개</translation>
    </message>
  </context>
  <context>
    <name>explorer.cli.on_paper</name>
    <message>
      <source>worksheets need the desktop part: run function-explorer, not python -m explorer</source>
      <translation>연습지에는 데스크톱 부분이 필요합니다. python -m explorer가 아니라 function-explorer를 실행하십시오</translation>
    </message>
    <message>
      <source>%1 is not UTF-8 text: save it as such, with a name in each line</source>
      <translation>%1은(는) UTF-8 텍스트가 아닙니다. 한 줄에 이름을 하나씩 적어 UTF-8로 저장하십시오</translation>
    </message>
    <message>
      <source>there is no name in %1: each line is to hold one</source>
      <translation>%1에 이름이 없습니다. 한 줄에 하나씩 적어야 합니다</translation>
    </message>
    <message>
      <source>%1 holds %2 names; at most %3 fit into a file</source>
      <translation>%1에 이름이 %2개 있습니다. 한 파일에는 최대 %3개까지 들어갑니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.cli.parser</name>
    <message>
      <source>argument %1</source>
      <translation>인수 %1</translation>
    </message>
    <message>
      <source>positional arguments</source>
      <translation>위치 인수</translation>
    </message>
    <message>
      <source>show this help message and exit</source>
      <translation>이 도움말을 보여 주고 끝냅니다</translation>
    </message>
    <message>
      <source>the following arguments are required: %1</source>
      <translation>다음 인수가 필요합니다: %1</translation>
    </message>
    <message>
      <source>unrecognized arguments: %1</source>
      <translation>알 수 없는 인수: %1</translation>
    </message>
    <message>
      <source>expected one argument</source>
      <translation>값이 하나 필요합니다</translation>
    </message>
    <message>
      <source>expected at least one argument</source>
      <translation>값이 하나 이상 필요합니다</translation>
    </message>
    <message>
      <source>invalid choice: %1 (choose from %2)</source>
      <translation>%1은(는) 고를 수 없습니다 (고를 수 있는 것: %2)</translation>
    </message>
    <message>
      <source>invalid int value: %1</source>
      <translation>정수가 아닙니다: %1</translation>
    </message>
    <message>
      <source>invalid float value: %1</source>
      <translation>수가 아닙니다: %1</translation>
    </message>
    <message>
      <source>ambiguous option: %1 could match %2</source>
      <translation>%1은(는) 뜻이 분명하지 않습니다. 가능한 옵션: %2</translation>
    </message>
    <message>
      <source>ignored explicit argument %1</source>
      <translation>쓰이지 않는 값 %1</translation>
    </message>
    <message>
      <source>usage: </source>
      <translation>사용법: </translation>
    </message>
    <message>
      <source>error: </source>
      <translation>오류: </translation>
    </message>
  </context>
  <context>
    <name>explorer.cli.rendering</name>
    <message>
      <source>pictures need the desktop part: run function-explorer, not python -m explorer</source>
      <translation>그림에는 데스크톱 부분이 필요합니다. python -m explorer가 아니라 function-explorer를 실행하십시오</translation>
    </message>
    <message>
      <source>mp4 needs the extra `video` (imageio-ffmpeg).</source>
      <translation>mp4에는 추가 패키지 `video`(imageio-ffmpeg)가 필요합니다.</translation>
    </message>
    <message>
      <source>unknown format %1</source>
      <translation>알 수 없는 형식 %1</translation>
    </message>
    <message>
      <source>no format is given</source>
      <translation>형식이 주어지지 않았습니다</translation>
    </message>
    <message>
      <source>%1; known: %2</source>
      <translation>%1. 쓸 수 있는 것: %2</translation>
    </message>
    <message>
      <source>%1 %2: a size is width x height in pixels, such as 800x600</source>
      <translation>%1 %2: 크기는 800x600처럼 화소 단위의 너비x높이입니다</translation>
    </message>
    <message>
      <source>%1 exists; without --keep it is replaced</source>
      <translation>%1이(가) 이미 있습니다. --keep이 없으면 바꿉니다</translation>
    </message>
    <message>
      <source>pictures need the desktop part</source>
      <translation>그림에는 데스크톱 부분이 필요합니다</translation>
    </message>
    <message>
      <source>--animation %1: this document has %2</source>
      <translation>--animation %1: 이 문서에 있는 것은 %2입니다</translation>
    </message>
    <message>
      <source>%1: there is no surface in these pictures</source>
      <translation>%1: 이 그림들에는 곡면이 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.cli.results</name>
    <message>
      <source>--order must be 0 or more</source>
      <translation>--order는 0 이상이어야 합니다</translation>
    </message>
    <message>
      <source>--at %1: %2 is not an input of %3; its inputs are %4</source>
      <translation>--at %1: %2은(는) %3의 입력이 아닙니다. 입력: %4</translation>
    </message>
    <message>
      <source>--at %1: %2 is not a value for %3</source>
      <translation>--at %1: %2은(는) %3의 값이 될 수 없습니다</translation>
    </message>
    <message>
      <source>--at %1: %2 is missing</source>
      <translation>--at %1: %2이(가) 빠졌습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.derivation.practice</name>
    <message>
      <source>Yes: %1.</source>
      <translation>맞습니다: %1.</translation>
    </message>
    <message>
      <source>Another rule leads on from here: what is the outermost operation?</source>
      <translation>여기서는 다른 규칙이 필요합니다. 가장 바깥 연산은 무엇입니까?</translation>
    </message>
    <message>
      <source>There is nothing to compare with.</source>
      <translation>비교할 것이 없습니다.</translation>
    </message>
    <message>
      <source>Nothing is typed yet.</source>
      <translation>아직 입력한 것이 없습니다.</translation>
    </message>
    <message>
      <source>The line has other variables than the derivative.</source>
      <translation>줄의 변수가 도함수와 다릅니다.</translation>
    </message>
    <message>
      <source>Equal at every point that was tried.</source>
      <translation>시험한 모든 점에서 같습니다.</translation>
    </message>
    <message>
      <source>It is defined at too few of the points to be compared.</source>
      <translation>정의된 점이 너무 적어 비교할 수 없습니다.</translation>
    </message>
    <message>
      <source>It is no formula.</source>
      <translation>식이 아닙니다.</translation>
    </message>
    <message>
      <source>add a line</source>
      <translation>줄 더하기</translation>
    </message>
    <message>
      <source>lines of their own</source>
      <translation>따로 한 줄씩</translation>
    </message>
    <message>
      <source>%1 (the variables are %2)</source>
      <translation>%1 (변수: %2)</translation>
    </message>
    <message>
      <source>It has %1 entries, and the derivative %2.</source>
      <translation>성분이 %1개인데 도함수는 %2개입니다.</translation>
    </message>
    <message>
      <source>Not equal: only the sign is wrong.</source>
      <translation>같지 않습니다: 부호만 틀렸습니다.</translation>
    </message>
    <message>
      <source>Not equal: the derivative of the inner function is missing.</source>
      <translation>같지 않습니다: 안쪽 함수의 도함수가 빠졌습니다.</translation>
    </message>
    <message>
      <source>Not equal.</source>
      <translation>같지 않습니다.</translation>
    </message>
    <message>
      <source> at %1</source>
      <translation> (%1에서)</translation>
    </message>
    <message>
      <source>Not equal%1: yours is %2, the derivative %3.</source>
      <translation>같지 않습니다%1: 입력은 %2, 도함수는 %3입니다.</translation>
    </message>
  </context>
  <context>
    <name>explorer.derivation.problem</name>
    <message>
      <source>its variables are %1</source>
      <translation>변수는 %1입니다</translation>
    </message>
    <message>
      <source>it has no variables</source>
      <translation>변수가 없습니다</translation>
    </message>
    <message>
      <source>; %1[%2] is an entry of %3</source>
      <translation>; %1[%2]은(는) %3의 성분입니다</translation>
    </message>
    <message>
      <source>`%1` has no variable `%2`</source>
      <translation>`%1`에는 변수 `%2`이(가) 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.derivation.rules</name>
    <message>
      <source>constant rule</source>
      <translation>상수의 미분</translation>
    </message>
    <message>
      <source>power rule</source>
      <translation>거듭제곱의 미분</translation>
    </message>
    <message>
      <source>sum rule</source>
      <translation>합의 법칙</translation>
    </message>
    <message>
      <source>difference rule</source>
      <translation>차의 법칙</translation>
    </message>
    <message>
      <source>constant factor</source>
      <translation>상수 인수</translation>
    </message>
    <message>
      <source>constant multiple</source>
      <translation>상수배</translation>
    </message>
    <message>
      <source>factor rule</source>
      <translation>상수배 법칙</translation>
    </message>
    <message>
      <source>Leibniz rule</source>
      <translation>라이프니츠 법칙</translation>
    </message>
    <message>
      <source>quotient rule</source>
      <translation>몫의 법칙</translation>
    </message>
    <message>
      <source>reciprocal rule</source>
      <translation>역수의 법칙</translation>
    </message>
    <message>
      <source>chain rule</source>
      <translation>연쇄법칙</translation>
    </message>
    <message>
      <source>exponential rule</source>
      <translation>지수함수의 미분</translation>
    </message>
    <message>
      <source>derivative of exp</source>
      <translation>exp의 도함수</translation>
    </message>
    <message>
      <source>general power</source>
      <translation>일반 거듭제곱</translation>
    </message>
    <message>
      <source>logarithmic differentiation</source>
      <translation>로그미분법</translation>
    </message>
    <message>
      <source>linear map</source>
      <translation>선형사상</translation>
    </message>
    <message>
      <source>entry by entry</source>
      <translation>성분별로</translation>
    </message>
    <message>
      <source>constant matrix</source>
      <translation>상수 행렬</translation>
    </message>
    <message>
      <source>inner product</source>
      <translation>안쪽 곱(내적)</translation>
    </message>
    <message>
      <source>piece by piece</source>
      <translation>조각별로</translation>
    </message>
    <message>
      <source>inside each piece its own derivative</source>
      <translation>조각마다 그 안의 도함수</translation>
    </message>
    <message>
      <source>locally constant</source>
      <translation>국소적으로 상수</translation>
    </message>
    <message>
      <source>0 wherever it does not jump</source>
      <translation>뛰지 않는 곳에서 0</translation>
    </message>
    <message>
      <source>its definition</source>
      <translation>정의</translation>
    </message>
    <message>
      <source>write out</source>
      <translation>펼쳐 쓰기</translation>
    </message>
    <message>
      <source>product of Jacobians</source>
      <translation>야코비 행렬의 곱</translation>
    </message>
    <message>
      <source>matrix product</source>
      <translation>행렬의 곱</translation>
    </message>
    <message>
      <source>each derivative found is put in its place</source>
      <translation>구한 도함수를 제자리에 넣음</translation>
    </message>
    <message>
      <source>insert the parts</source>
      <translation>부분을 대입</translation>
    </message>
    <message>
      <source>insert the inner function</source>
      <translation>안쪽 함수를 대입</translation>
    </message>
    <message>
      <source>multiply out</source>
      <translation>전개</translation>
    </message>
    <message>
      <source>equal, and shorter</source>
      <translation>같고 더 짧게</translation>
    </message>
    <message>
      <source>derivative of %1</source>
      <translation>%1의 도함수</translation>
    </message>
    <message>
      <source>standard derivative</source>
      <translation>표준 도함수</translation>
    </message>
    <message>
      <source>derivative of a function</source>
      <translation>함수의 도함수</translation>
    </message>
  </context>
  <context>
    <name>explorer.derivation.scalar_rules</name>
    <message>
      <source>not where two pieces meet</source>
      <translation>두 조각이 만나는 곳 제외</translation>
    </message>
    <message>
      <source>not where it is 0</source>
      <translation>0인 곳 제외</translation>
    </message>
    <message>
      <source>the square root</source>
      <translation>제곱근 함수</translation>
    </message>
    <message>
      <source>the cube root</source>
      <translation>세제곱근 함수</translation>
    </message>
    <message>
      <source>the norm</source>
      <translation>노름 함수</translation>
    </message>
    <message>
      <source>ln |det|</source>
      <translation>ln |det|</translation>
    </message>
    <message>
      <source>the absolute value</source>
      <translation>절댓값 함수</translation>
    </message>
    <message>
      <source>a Bessel function</source>
      <translation>베셀 함수</translation>
    </message>
    <message>
      <source>%1 of u</source>
      <translation>u의 %1</translation>
    </message>
    <message>
      <source>not where it jumps</source>
      <translation>뛰는 곳 제외</translation>
    </message>
  </context>
  <context>
    <name>explorer.derivation.steps</name>
    <message>
      <source>the derivation would be longer than anybody reads; its value is known all the same</source>
      <translation>유도가 읽기에 너무 깁니다. 값은 그래도 알 수 있습니다</translation>
    </message>
    <message>
      <source>`%1` is constant</source>
      <translation>`%1`은(는) 상수입니다</translation>
    </message>
    <message>
      <source>a function of at least one variable is needed</source>
      <translation>변수가 하나 이상인 함수가 필요합니다</translation>
    </message>
    <message>
      <source>name an entry of it, such as %1[1, 1]</source>
      <translation>%1[1, 1]처럼 성분을 지정하십시오</translation>
    </message>
    <message>
      <source>`%1` is a matrix: its derivation is that of its entries</source>
      <translation>`%1`은(는) 행렬이므로 성분별로 유도합니다</translation>
    </message>
    <message>
      <source>the derivation by all of %1, … is too long to read</source>
      <translation>%1, … 모두에 대한 유도는 읽기에 너무 깁니다</translation>
    </message>
    <message>
      <source>choose one variable, and one entry of the value</source>
      <translation>변수 하나와 값의 성분 하나를 고르십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.derivation.vector_rules</name>
    <message>
      <source>the norm of u</source>
      <translation>u의 노름</translation>
    </message>
    <message>
      <source>logsumexp of u</source>
      <translation>u의 logsumexp</translation>
    </message>
  </context>
  <context>
    <name>explorer.derivation.written</name>
    <message>
      <source>sub-steps</source>
      <translation>세부 단계</translation>
    </message>
    <message>
      <source>Derivative of %1 by %2</source>
      <translation>%1의 %2에 대한 도함수</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.at_edges</name>
    <message>
      <source>and %1 more</source>
      <translation>외 %1개</translation>
    </message>
    <message>
      <source>to the left</source>
      <translation>왼쪽</translation>
    </message>
    <message>
      <source>to the right</source>
      <translation>오른쪽</translation>
    </message>
    <message>
      <source>%1 to the left, %2 to the right</source>
      <translation>왼쪽 %1, 오른쪽 %2</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.codec</name>
    <message>
      <source>this is not a file</source>
      <translation>파일이 아닙니다</translation>
    </message>
    <message>
      <source>the file is of version %1; this program reads up to version %2</source>
      <translation>파일의 버전은 %1인데 이 프로그램은 버전 %2까지 읽습니다</translation>
    </message>
    <message>
      <source>there is no version %1 of documents</source>
      <translation>문서에 버전 %1은(는) 없습니다</translation>
    </message>
    <message>
      <source>this is not a readable document: %1</source>
      <translation>읽을 수 있는 문서가 아닙니다: %1</translation>
    </message>
    <message>
      <source>the file has %1 bytes; a document has at most %2</source>
      <translation>파일이 %1바이트입니다. 문서는 %2바이트까지입니다</translation>
    </message>
    <message>
      <source>line %1, column %2</source>
      <translation>%1줄 %2칸</translation>
    </message>
    <message>
      <source>the probe, the ranges, the view and the labs must be finite numbers</source>
      <translation>점, 범위, 보기, 실험실의 수는 유한해야 합니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.data</name>
    <message>
      <source>line %1: %2</source>
      <translation>%1번째 줄: %2</translation>
    </message>
    <message>
      <source>missing value</source>
      <translation>빠진 값</translation>
    </message>
    <message>
      <source>without numbers and left out: %1</source>
      <translation>수가 없어 뺀 것: %1</translation>
    </message>
    <message>
      <source> and %1 more</source>
      <translation> 외 %1개</translation>
    </message>
    <message>
      <source>not read: %1</source>
      <translation>읽지 않음: %1</translation>
    </message>
    <message>
      <source>the rest of the file is too much and was left out</source>
      <translation>파일의 나머지는 너무 많아 뺐습니다</translation>
    </message>
    <message>
      <source>%1 is not a text file.</source>
      <translation>%1은(는) 텍스트 파일이 아닙니다.</translation>
    </message>
    <message>
      <source>%1 cannot be read: %2.</source>
      <translation>%1을(를) 읽을 수 없습니다: %2.</translation>
    </message>
    <message>
      <source>the text</source>
      <translation>글</translation>
    </message>
    <message>
      <source>separated by %1</source>
      <translation>구분 기호 %1</translation>
    </message>
    <message>
      <source>one number a line</source>
      <translation>한 줄에 수 하나</translation>
    </message>
    <message>
      <source>, with decimal commas</source>
      <translation>, 소수 쉼표</translation>
    </message>
    <message>
      <source>there are no lines with numbers in it.</source>
      <translation>수가 있는 줄이 없습니다.</translation>
    </message>
    <message>
      <source>line %1: no column of numbers was found; columns are separated by , ; | tabs or spaces.</source>
      <translation>%1번째 줄: 수의 열을 찾지 못했습니다. 열은 , ; | 탭, 빈칸으로 나눕니다.</translation>
    </message>
    <message>
      <source>no line has as many numbers as there are columns.</source>
      <translation>열의 수만큼 수가 있는 줄이 없습니다.</translation>
    </message>
    <message>
      <source>%1 columns instead of %2</source>
      <translation>%2열이 아니라 %1열</translation>
    </message>
    <message>
      <source>“%1” is not a number</source>
      <translation>“%1”은(는) 수가 아닙니다</translation>
    </message>
    <message>
      <source>column %1</source>
      <translation>%1열</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.description</name>
    <message>
      <source>Local minimum at {0}.</source>
      <translation>{0}에서 극소.</translation>
    </message>
    <message>
      <source>Local maximum at {0}.</source>
      <translation>{0}에서 극대.</translation>
    </message>
    <message>
      <source>Saddle at {0}.</source>
      <translation>{0}에서 안장점.</translation>
    </message>
    <message>
      <source>Degenerate critical point at {0}: the second derivatives do not decide.</source>
      <translation>{0}에서 퇴화 임계점: 이계도함수로는 판정할 수 없습니다.</translation>
    </message>
    <message>
      <source>It is about as high in other places, too.</source>
      <translation>다른 곳도 거의 이만큼 높습니다.</translation>
    </message>
    <message>
      <source>It is about as low in other places, too.</source>
      <translation>다른 곳도 거의 이만큼 낮습니다.</translation>
    </message>
    <message>
      <source>At %1 the value is %2.</source>
      <translation>%1에서 값은 %2입니다.</translation>
    </message>
    <message>
      <source>critical point</source>
      <translation>임계점</translation>
    </message>
    <message>
      <source>The slope is %1.</source>
      <translation>기울기는 %1입니다.</translation>
    </message>
    <message>
      <source>slope angle</source>
      <translation>기울기 각</translation>
    </message>
    <message>
      <source>The gradient is zero.</source>
      <translation>그레이디언트가 영벡터입니다.</translation>
    </message>
    <message>
      <source>to the %1</source>
      <translation>%1쪽으로</translation>
    </message>
    <message>
      <source>along %1</source>
      <translation>%1 방향으로</translation>
    </message>
    <message>
      <source>Steepest ascent %1, slope %2.</source>
      <translation>%1 가장 가파르게 증가, 기울기 %2.</translation>
    </message>
    <message>
      <source>%1a diagram.</source>
      <translation>%1도식.</translation>
    </message>
    <message>
      <source>in space</source>
      <translation>공간의</translation>
    </message>
    <message>
      <source>in the plane</source>
      <translation>평면의</translation>
    </message>
    <message>
      <source>%1a picture %2. Axes: %3.</source>
      <translation>%1%2 그림. 축: %3.</translation>
    </message>
    <message>
      <source> (by powers of ten)</source>
      <translation> (10의 거듭제곱으로)</translation>
    </message>
    <message>
      <source>%1 from %2 to %3</source>
      <translation>%1: %2부터 %3까지</translation>
    </message>
    <message>
      <source>It shows: %1.</source>
      <translation>보이는 것: %1.</translation>
    </message>
    <message>
      <source>Colour is %1.</source>
      <translation>색은 %1입니다.</translation>
    </message>
    <message>
      <source>The graph has %1 pieces, for %2 in %3.</source>
      <translation>그래프는 %1조각이고, %2의 범위는 차례로 %3입니다.</translation>
    </message>
    <message>
      <source>The curve ends where it begins, at %1.</source>
      <translation>곡선은 시작한 곳 %1에서 끝납니다.</translation>
    </message>
    <message>
      <source>The curve goes from %1 to %2.</source>
      <translation>곡선은 %1에서 %2까지 갑니다.</translation>
    </message>
    <message>
      <source>%1 at %2 = %3</source>
      <translation>%2 = %3에서 %1</translation>
    </message>
    <message>
      <source>%1 goes from %2 to %3.</source>
      <translation>%1은(는) %2이고 %3입니다.</translation>
    </message>
    <message>
      <source>Highest {0} at {1}.</source>
      <translation>{1}에서 최고 {0}.</translation>
    </message>
    <message>
      <source>Highest about {0} near {1}.</source>
      <translation>{1} 부근에서 최고 약 {0}.</translation>
    </message>
    <message>
      <source>Lowest {0} at {1}.</source>
      <translation>{1}에서 최저 {0}.</translation>
    </message>
    <message>
      <source>Lowest about {0} near {1}.</source>
      <translation>{1} 부근에서 최저 약 {0}.</translation>
    </message>
    <message>
      <source>In the picture %1 is %2 throughout.</source>
      <translation>그림에서 %1은(는) 어디서나 %2입니다.</translation>
    </message>
    <message>
      <source>In the picture {0} is highest at {1}: {2}.</source>
      <translation>그림에서 {0}은(는) {1}에서 최고 {2}입니다.</translation>
    </message>
    <message>
      <source>In the picture {0} is highest near {1}: about {2}.</source>
      <translation>그림에서 {0}은(는) {1} 부근에서 최고 약 {2}입니다.</translation>
    </message>
    <message>
      <source>It is lowest at {1}: {2}.</source>
      <translation>{1}에서 최저 {2}입니다.</translation>
    </message>
    <message>
      <source>It is lowest near {1}: about {2}.</source>
      <translation>{1} 부근에서 최저 약 {2}입니다.</translation>
    </message>
    <message>
      <source>In about %1 % of the picture %2 has no value or lies beyond the axis.</source>
      <translation>그림의 약 %1 %에서 %2의 값이 없거나 축을 벗어납니다.</translation>
    </message>
    <message>
      <source>In about %1 % of the picture %2 has no value.</source>
      <translation>그림의 약 %1 %에서 %2의 값이 없습니다.</translation>
    </message>
    <message>
      <source>%1 box: %2.</source>
      <translation>상자 %1개: %2.</translation>
    </message>
    <message>
      <source>%1 boxes: %2.</source>
      <translation>상자 %1개: %2.</translation>
    </message>
    <message>
      <source>Line %1: %2.</source>
      <translation>%1번째 줄: %2.</translation>
    </message>
    <message>
      <source>Step %1 of %2: %3.</source>
      <translation>%2단계 중 %1단계: %3.</translation>
    </message>
    <message>
      <source>Step %1 of %2.</source>
      <translation>%2단계 중 %1단계.</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.directional</name>
    <message>
      <source>uᵀHu =</source>
      <translation>uᵀHu =</translation>
    </message>
    <message>
      <source>The second directional derivative: how the graph bends along u</source>
      <translation>이계 방향도함수: u 방향으로 그래프가 휘는 정도</translation>
    </message>
    <message>
      <source>Directional derivative</source>
      <translation>방향도함수</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.examples</name>
    <message>
      <source>Functions of one variable</source>
      <translation>일변수 함수</translation>
    </message>
    <message>
      <source>Partial derivatives and gradients</source>
      <translation>편도함수와 그레이디언트</translation>
    </message>
    <message>
      <source>Vector-valued functions</source>
      <translation>벡터값 함수</translation>
    </message>
    <message>
      <source>Gradients of matrices</source>
      <translation>행렬의 그레이디언트</translation>
    </message>
    <message>
      <source>Identities</source>
      <translation>항등식</translation>
    </message>
    <message>
      <source>Backpropagation</source>
      <translation>역전파</translation>
    </message>
    <message>
      <source>Higher derivatives</source>
      <translation>고계 도함수</translation>
    </message>
    <message>
      <source>Linearization and Taylor series</source>
      <translation>선형화와 테일러 급수</translation>
    </message>
    <message>
      <source>Secant and tangent</source>
      <translation>할선에서 접선으로</translation>
    </message>
    <message>
      <source>Difference quotient</source>
      <translation>차분몫</translation>
    </message>
    <message>
      <source>Taylor polynomials of the sine</source>
      <translation>사인의 테일러 다항식</translation>
    </message>
    <message>
      <source>A series with an end</source>
      <translation>끝이 있는 급수</translation>
    </message>
    <message>
      <source>The series of the logarithm</source>
      <translation>로그의 급수</translation>
    </message>
    <message>
      <source>Smooth, but not analytic</source>
      <translation>매끄럽지만 해석적이지 않은 함수</translation>
    </message>
    <message>
      <source>Kinks</source>
      <translation>꺾임</translation>
    </message>
    <message>
      <source>Product rule, step by step</source>
      <translation>곱의 법칙, 한 단계씩</translation>
    </message>
    <message>
      <source>Practise the quotient rule</source>
      <translation>몫의 법칙 연습</translation>
    </message>
    <message>
      <source>Damped oscillation</source>
      <translation>감쇠 진동</translation>
    </message>
    <message>
      <source>Activation functions</source>
      <translation>활성화 함수</translation>
    </message>
    <message>
      <source>The lecture's first surface</source>
      <translation>강의의 첫 곡면</translation>
    </message>
    <message>
      <source>The lecture's gradient</source>
      <translation>강의의 그레이디언트</translation>
    </message>
    <message>
      <source>Chain rule along a curve</source>
      <translation>곡선을 따르는 연쇄법칙</translation>
    </message>
    <message>
      <source>Chain rule with two parameters</source>
      <translation>매개변수가 둘인 연쇄법칙</translation>
    </message>
    <message>
      <source>Steepest ascent</source>
      <translation>가장 가파른 오르막</translation>
    </message>
    <message>
      <source>Waves with sliders</source>
      <translation>슬라이더로 만드는 물결</translation>
    </message>
    <message>
      <source>Holes in the domain</source>
      <translation>정의역의 구멍</translation>
    </message>
    <message>
      <source>Partial derivatives, and no limit</source>
      <translation>편도함수는 있으나 극한은 없음</translation>
    </message>
    <message>
      <source>Level surfaces</source>
      <translation>여러 등위면</translation>
    </message>
    <message>
      <source>Four variables</source>
      <translation>네 변수</translation>
    </message>
    <message>
      <source>Spiral</source>
      <translation>나선</translation>
    </message>
    <message>
      <source>Lissajous curves</source>
      <translation>리사주 곡선</translation>
    </message>
    <message>
      <source>Helix</source>
      <translation>원기둥 나선</translation>
    </message>
    <message>
      <source>A curve in four dimensions</source>
      <translation>4차원의 곡선</translation>
    </message>
    <message>
      <source>Composition with a spiral</source>
      <translation>나선과의 합성</translation>
    </message>
    <message>
      <source>A linear map</source>
      <translation>선형사상 하나</translation>
    </message>
    <message>
      <source>Polar coordinates</source>
      <translation>극좌표</translation>
    </message>
    <message>
      <source>The complex square</source>
      <translation>복소 제곱</translation>
    </message>
    <message>
      <source>Inversion at the circle</source>
      <translation>원에 대한 반전</translation>
    </message>
    <message>
      <source>Vortex and source</source>
      <translation>소용돌이와 샘</translation>
    </message>
    <message>
      <source>Torus</source>
      <translation>원환면</translation>
    </message>
    <message>
      <source>Sphere</source>
      <translation>구면</translation>
    </message>
    <message>
      <source>Möbius strip</source>
      <translation>뫼비우스 띠</translation>
    </message>
    <message>
      <source>From space to the plane</source>
      <translation>공간에서 평면으로</translation>
    </message>
    <message>
      <source>A field in space</source>
      <translation>공간의 장</translation>
    </message>
    <message>
      <source>Spherical coordinates</source>
      <translation>구면좌표</translation>
    </message>
    <message>
      <source>The loss of least squares</source>
      <translation>최소제곱의 손실</translation>
    </message>
    <message>
      <source>Fit a line</source>
      <translation>직선 맞추기</translation>
    </message>
    <message>
      <source>A vector by a matrix</source>
      <translation>행렬에 대한 벡터의 도함수</translation>
    </message>
    <message>
      <source>A matrix by a vector</source>
      <translation>벡터에 대한 행렬의 도함수</translation>
    </message>
    <message>
      <source>The inverse of a matrix</source>
      <translation>역행렬의 도함수</translation>
    </message>
    <message>
      <source>An identity, line by line</source>
      <translation>항등식, 한 줄씩</translation>
    </message>
    <message>
      <source>An identity of your own</source>
      <translation>나만의 항등식</translation>
    </message>
    <message>
      <source>The determinant</source>
      <translation>행렬식의 도함수</translation>
    </message>
    <message>
      <source>The lecture's computation graph</source>
      <translation>강의의 계산 그래프</translation>
    </message>
    <message>
      <source>Forward mode</source>
      <translation>순방향 모드로</translation>
    </message>
    <message>
      <source>Why backward</source>
      <translation>왜 역방향인가</translation>
    </message>
    <message>
      <source>The loss of a small network</source>
      <translation>작은 신경망의 손실</translation>
    </message>
    <message>
      <source>A network learns two moons</source>
      <translation>두 반달을 배우는 신경망</translation>
    </message>
    <message>
      <source>Saddle</source>
      <translation>안장면</translation>
    </message>
    <message>
      <source>Monkey saddle</source>
      <translation>원숭이 안장면</translation>
    </message>
    <message>
      <source>Nine critical points</source>
      <translation>임계점 아홉 개</translation>
    </message>
    <message>
      <source>A Hessian with three axes</source>
      <translation>축이 셋인 헤세 행렬</translation>
    </message>
    <message>
      <source>Descent in Rosenbrock's valley</source>
      <translation>로젠브록 골짜기의 하강</translation>
    </message>
    <message>
      <source>Newton and gradient descent</source>
      <translation>뉴턴법과 경사하강법</translation>
    </message>
    <message>
      <source>Under the microscope</source>
      <translation>현미경으로</translation>
    </message>
    <message>
      <source>Linearization of a map</source>
      <translation>사상의 선형화</translation>
    </message>
    <message>
      <source>The quadric that fits best</source>
      <translation>가장 잘 맞는 이차곡면</translation>
    </message>
    <message>
      <source>Taylor surfaces and their error</source>
      <translation>테일러 곡면과 오차</translation>
    </message>
    <message>
      <source>Terms and tensors</source>
      <translation>항과 텐서</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.facts</name>
    <message>
      <source>not every entry is finite</source>
      <translation>유한하지 않은 성분이 있습니다</translation>
    </message>
    <message>
      <source>A singular value of at most %1 times the largest counts as zero.</source>
      <translation>가장 큰 특잇값의 %1배 이하인 특잇값은 0으로 봅니다.</translation>
    </message>
    <message>
      <source>An eigenvalue of at most %1 times the largest counts as zero.</source>
      <translation>가장 큰 고윳값의 %1배 이하인 고윳값은 0으로 봅니다.</translation>
    </message>
    <message>
      <source>The gradient counts as zero where Newton's step is shorter than %1 of the shortest range drawn; the signs of the Hessian's eigenvalues then decide.</source>
      <translation>뉴턴 걸음이 가장 짧은 표시 범위의 %1보다 짧으면 그레이디언트를 0으로 보고, 헤세 행렬의 고윳값 부호로 판정합니다.</translation>
    </message>
    <message>
      <source>local minimum</source>
      <translation>극소</translation>
    </message>
    <message>
      <source>local maximum</source>
      <translation>극대</translation>
    </message>
    <message>
      <source>degenerate, the second derivatives do not decide</source>
      <translation>퇴화: 이계도함수로 판정할 수 없음</translation>
    </message>
    <message>
      <source>The function has no value here.</source>
      <translation>여기서 함수는 값이 없습니다.</translation>
    </message>
    <message>
      <source>Infinite: a pole, or a size beyond 10³⁰⁸.</source>
      <translation>무한대: 극이거나 크기가 10³⁰⁸을 넘습니다.</translation>
    </message>
    <message>
      <source>slope 0</source>
      <translation>기울기 0</translation>
    </message>
    <message>
      <source>slope</source>
      <translation>기울기</translation>
    </message>
    <message>
      <source>it is not finite</source>
      <translation>유한하지 않습니다</translation>
    </message>
    <message>
      <source>convex here</source>
      <translation>여기서 볼록</translation>
    </message>
    <message>
      <source>concave here</source>
      <translation>여기서 오목</translation>
    </message>
    <message>
      <source>neither convex nor concave</source>
      <translation>볼록도 오목도 아님</translation>
    </message>
    <message>
      <source>norm</source>
      <translation>노름</translation>
    </message>
    <message>
      <source>‖∇f(a)‖, the slope in the steepest direction</source>
      <translation>‖∇f(a)‖, 가장 가파른 방향의 기울기</translation>
    </message>
    <message>
      <source>The direction of steepest ascent, from the first axis</source>
      <translation>첫째 축에서 잰 최대 증가 방향</translation>
    </message>
    <message>
      <source>direction</source>
      <translation>방향</translation>
    </message>
    <message>
      <source>The unit vector of steepest ascent</source>
      <translation>최대 증가 방향의 단위벡터</translation>
    </message>
    <message>
      <source>eigenvalues</source>
      <translation>고윳값</translation>
    </message>
    <message>
      <source>rank, condition</source>
      <translation>계수, 조건수</translation>
    </message>
    <message>
      <source>%1 × %2 is too large to be decomposed at every step</source>
      <translation>%1 × %2은(는) 단계마다 분해하기에 너무 큽니다</translation>
    </message>
    <message>
      <source>rank</source>
      <translation>계수</translation>
    </message>
    <message>
      <source> of %1</source>
      <translation>/%1</translation>
    </message>
    <message>
      <source>√det(JᵀJ): how much a small piece of the domain grows</source>
      <translation>√det(JᵀJ): 정의역의 작은 조각이 커지는 비율</translation>
    </message>
    <message>
      <source>area factor</source>
      <translation>넓이 비</translation>
    </message>
    <message>
      <source>volume factor</source>
      <translation>부피 비</translation>
    </message>
    <message>
      <source>div</source>
      <translation>발산</translation>
    </message>
    <message>
      <source>The trace of J, of f as a vector field</source>
      <translation>f를 벡터장으로 볼 때 J의 대각합</translation>
    </message>
    <message>
      <source>curl</source>
      <translation>회전</translation>
    </message>
    <message>
      <source>Of f as a vector field</source>
      <translation>f를 벡터장으로 볼 때</translation>
    </message>
    <message>
      <source>speed</source>
      <translation>속력</translation>
    </message>
    <message>
      <source>The length of the velocity f′(a)</source>
      <translation>속도 f′(a)의 크기</translation>
    </message>
    <message>
      <source>the curve stands still</source>
      <translation>곡선이 멈춰 있습니다</translation>
    </message>
    <message>
      <source>curvature</source>
      <translation>곡률</translation>
    </message>
    <message>
      <source>Eigenvectors</source>
      <translation>고유벡터</translation>
    </message>
    <message>
      <source>det</source>
      <translation>행렬식</translation>
    </message>
    <message>
      <source>What is no more than rounding, by Hadamard's bound, counts as zero.</source>
      <translation>아다마르 한계로 반올림 오차를 넘지 않는 것은 0으로 봅니다.</translation>
    </message>
    <message>
      <source>its size is below 10⁻³⁰⁸</source>
      <translation>크기가 10⁻³⁰⁸보다 작습니다</translation>
    </message>
    <message>
      <source>its size is beyond 10³⁰⁸</source>
      <translation>크기가 10³⁰⁸을 넘습니다</translation>
    </message>
    <message>
      <source>below 10⁻³⁰⁸</source>
      <translation>10⁻³⁰⁸ 미만</translation>
    </message>
    <message>
      <source>beyond 10³⁰⁸</source>
      <translation>10³⁰⁸ 초과</translation>
    </message>
    <message>
      <source>condition</source>
      <translation>조건수</translation>
    </message>
    <message>
      <source>the matrix is zero</source>
      <translation>영행렬입니다</translation>
    </message>
    <message>
      <source>The largest over the smallest, in size. %1</source>
      <translation>크기로 가장 큰 것을 가장 작은 것으로 나눈 값. %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.backpropagation</name>
    <message>
      <source>at one data point</source>
      <translation>데이터 점 하나에서</translation>
    </message>
    <message>
      <source>over all points</source>
      <translation>모든 점에서</translation>
    </message>
    <message>
      <source>Fit &amp; Network</source>
      <translation>적합과 신경망</translation>
    </message>
    <message>
      <source>iteration %1: x = (%2), y = %3</source>
      <translation>반복 %1: x = (%2), y = %3</translation>
    </message>
    <message>
      <source>f(x) = %1, L = %2 here</source>
      <translation>여기서 f(x) = %1, L = %2</translation>
    </message>
    <message>
      <source>gradient</source>
      <translation>그레이디언트</translation>
    </message>
    <message>
      <source>data point</source>
      <translation>데이터 점</translation>
    </message>
    <message>
      <source>layer %1</source>
      <translation>%1층</translation>
    </message>
    <message>
      <source>length of the gradient</source>
      <translation>그레이디언트의 길이</translation>
    </message>
    <message>
      <source>gradients of the layers</source>
      <translation>층별 그레이디언트</translation>
    </message>
    <message>
      <source>∂L/∂A_%1 over %2 points</source>
      <translation>점 %2개에 대한 ∂L/∂A_%1</translation>
    </message>
    <message>
      <source>∂L/∂b_%1 over %2 points</source>
      <translation>점 %2개에 대한 ∂L/∂b_%1</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.base</name>
    <message>
      <source>There is no function yet: write one in the definitions.</source>
      <translation>아직 함수가 없습니다. 정의에 함수를 쓰십시오.</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.chain_rule</name>
    <message>
      <source>The chain rule needs an inner function: write f(x1, x2) = …, then x1(t) = … and x2(t) = …, each on a line of its own, or h = f∘g.</source>
      <translation>연쇄법칙에는 안쪽 함수가 필요합니다. f(x1, x2) = … 다음에 x1(t) = …와 x2(t) = …를 각각 한 줄에 쓰거나 h = f∘g를 쓰십시오.</translation>
    </message>
    <message>
      <source>Along the curve</source>
      <translation>곡선을 따라</translation>
    </message>
    <message>
      <source>The point runs along a curve where one number is chosen to differentiate by.</source>
      <translation>미분할 수를 하나 고르면 점이 곡선을 따라 움직입니다.</translation>
    </message>
    <message>
      <source>(%1) along the way</source>
      <translation>경로를 따라 본 (%1)</translation>
    </message>
    <message>
      <source>velocity v, the right factor</source>
      <translation>속도 v, 오른쪽 인수</translation>
    </message>
    <message>
      <source>%1, the left factor</source>
      <translation>%1, 왼쪽 인수</translation>
    </message>
    <message>
      <source>slope %1</source>
      <translation>기울기 %1</translation>
    </message>
    <message>
      <source>%1 and its slope</source>
      <translation>%1과(와) 그 기울기</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.closed_form</name>
    <message>
      <source>Gradient in closed form</source>
      <translation>닫힌 꼴 그레이디언트</translation>
    </message>
    <message>
      <source>by</source>
      <translation>변수</translation>
    </message>
    <message>
      <source>no closed form was found that the random draws confirm</source>
      <translation>무작위 추출로 확인되는 닫힌 꼴을 찾지 못했습니다</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>수 하나</translation>
    </message>
    <message>
      <source>shape %1, in numerator layout</source>
      <translation>모양 %1, 분자 배열</translation>
    </message>
    <message>
      <source>for symmetric %1</source>
      <translation>%1이(가) 대칭일 때</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.convergence</name>
    <message>
      <source>Taylor</source>
      <translation>테일러</translation>
    </message>
    <message>
      <source>Convergence</source>
      <translation>수렴</translation>
    </message>
    <message>
      <source>Convergence is studied for functions of one variable.</source>
      <translation>수렴은 일변수 함수에 대해 살펴봅니다.</translation>
    </message>
    <message>
      <source>falls as %1⁻ᵏ</source>
      <translation>%1⁻ᵏ처럼 감소</translation>
    </message>
    <message>
      <source>grows as %1⁻ᵏ</source>
      <translation>%1⁻ᵏ처럼 증가</translation>
    </message>
    <message>
      <source>stays as %1⁻ᵏ</source>
      <translation>%1⁻ᵏ처럼 유지</translation>
    </message>
    <message>
      <source>small: only rounding is left</source>
      <translation>작음: 반올림만 남음</translation>
    </message>
    <message>
      <source>coefficients</source>
      <translation>계수</translation>
    </message>
    <message>
      <source>the range of %1</source>
      <translation>%1의 범위</translation>
    </message>
    <message>
      <source>disc of convergence, R = %1</source>
      <translation>수렴원, R = %1</translation>
    </message>
    <message>
      <source>singularities</source>
      <translation>특이점</translation>
    </message>
    <message>
      <source>complex plane</source>
      <translation>복소평면</translation>
    </message>
    <message>
      <source>root test</source>
      <translation>근 판정법</translation>
    </message>
    <message>
      <source>ratio test</source>
      <translation>비 판정법</translation>
    </message>
    <message>
      <source>the %1 coefficients that rounding leaves are too few to show the radius</source>
      <translation>반올림을 빼고 남은 계수 %1개로는 수렴반지름을 알 수 없습니다</translation>
    </message>
    <message>
      <source>from the coefficients: %1</source>
      <translation>계수로부터: %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.derivations</name>
    <message>
      <source>Steps</source>
      <translation>풀이 단계</translation>
    </message>
    <message>
      <source>The function has no variable to differentiate by.</source>
      <translation>이 함수에는 미분할 변수가 없습니다.</translation>
    </message>
    <message>
      <source>by %1</source>
      <translation>%1(으)로</translation>
    </message>
    <message>
      <source>Differentiate by</source>
      <translation>미분할 변수</translation>
    </message>
    <message>
      <source>all entries</source>
      <translation>모든 성분</translation>
    </message>
    <message>
      <source>entry %1</source>
      <translation>성분 %1</translation>
    </message>
    <message>
      <source>Entry of the value</source>
      <translation>값의 성분</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.descent</name>
    <message>
      <source>Descent</source>
      <translation>하강법</translation>
    </message>
    <message>
      <source>Descents are followed here in up to %1 variables, and f has %2.</source>
      <translation>여기서는 변수 %1개까지 하강을 따라가는데, f에는 %2개가 있습니다.</translation>
    </message>
    <message>
      <source>Whole paths</source>
      <translation>전체 경로</translation>
    </message>
    <message>
      <source>Show all steps</source>
      <translation>모든 단계를 보입니다</translation>
    </message>
    <message>
      <source>step %1 of %2</source>
      <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
      <source>What is descended</source>
      <translation>내려갈 함수</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.descent_pictures</name>
    <message>
      <source>paths</source>
      <translation>경로</translation>
    </message>
    <message>
      <source>no finite values over this range</source>
      <translation>이 범위에는 유한한 값이 없습니다</translation>
    </message>
    <message>
      <source>paths on the surface</source>
      <translation>곡면 위의 경로</translation>
    </message>
    <message>
      <source>steps on the graph</source>
      <translation>그래프 위의 걸음</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.descent_plots</name>
    <message>
      <source>distance from the limit</source>
      <translation>극한까지의 거리</translation>
    </message>
    <message>
      <source>value above the limit's</source>
      <translation>극한값과의 차이</translation>
    </message>
    <message>
      <source>as the Hessian says</source>
      <translation>헤세 행렬이 말하는 대로</translation>
    </message>
    <message>
      <source>no descent leads to a limit</source>
      <translation>극한에 이르는 하강이 없습니다</translation>
    </message>
    <message>
      <source>slopes 1 and 2</source>
      <translation>기울기 1과 2</translation>
    </message>
    <message>
      <source>order of convergence</source>
      <translation>수렴 차수</translation>
    </message>
    <message>
      <source>%1, from the Hessian</source>
      <translation>%1, 헤세 행렬로부터</translation>
    </message>
    <message>
      <source>critical step 2/λ_max = %1</source>
      <translation>임계 보폭 2/λ_max = %1</translation>
    </message>
    <message>
      <source>best: (κ − 1)/(κ + 1) = %1</source>
      <translation>최선: (κ − 1)/(κ + 1) = %1</translation>
    </message>
    <message>
      <source>measured %1</source>
      <translation>측정값 %1</translation>
    </message>
    <message>
      <source>factor a step</source>
      <translation>걸음당 비율</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.descent_settings</name>
    <message>
      <source>gradient descent</source>
      <translation>경사하강법</translation>
    </message>
    <message>
      <source>Newton</source>
      <translation>뉴턴</translation>
    </message>
    <message>
      <source>fixed step η</source>
      <translation>고정 보폭 η</translation>
    </message>
    <message>
      <source>line search</source>
      <translation>직선 탐색</translation>
    </message>
    <message>
      <source>surface and contours</source>
      <translation>곡면과 등위곡선</translation>
    </message>
    <message>
      <source>error against the one before</source>
      <translation>직전 오차에 대한 오차</translation>
    </message>
    <message>
      <source>factor a step against η</source>
      <translation>η에 대한 걸음당 비율</translation>
    </message>
    <message>
      <source>Rosenbrock</source>
      <translation>로젠브록</translation>
    </message>
    <message>
      <source>Himmelblau</source>
      <translation>힘멜블라우</translation>
    </message>
    <message>
      <source>quadratic with κ = 25</source>
      <translation>κ = 25인 이차함수</translation>
    </message>
    <message>
      <source>Beale</source>
      <translation>빌</translation>
    </message>
    <message>
      <source>a saddle</source>
      <translation>안장</translation>
    </message>
    <message>
      <source>steps at most</source>
      <translation>최대 걸음 수</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>그림</translation>
    </message>
    <message>
      <source>Plot</source>
      <translation>그래프</translation>
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
      <translation>시험 함수</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.descent_text</name>
    <message>
      <source>Gauss–Newton needs a sum of squares, f = ‖r‖², as (1 − x)² + (y − x²)², and f is not written as one</source>
      <translation>가우스–뉴턴법에는 (1 − x)² + (y − x²)² 같은 제곱합 f = ‖r‖²이 필요한데, f가 그런 꼴이 아닙니다</translation>
    </message>
    <message>
      <source>the Hessian says p = 2</source>
      <translation>헤세 행렬에 따르면 p = 2</translation>
    </message>
    <message>
      <source>saddle point</source>
      <translation>안장점</translation>
    </message>
    <message>
      <source>point with a singular Hessian</source>
      <translation>헤세 행렬이 특이한 점</translation>
    </message>
    <message>
      <source>its steps have become too small to be seen, though the gradient is not 0</source>
      <translation>그레이디언트가 0이 아닌데도 걸음이 보이지 않을 만큼 작아졌습니다</translation>
    </message>
    <message>
      <source>diverges, and is stopped</source>
      <translation>발산하여 멈춥니다</translation>
    </message>
    <message>
      <source>runs downhill without end, and is stopped</source>
      <translation>끝없이 내려가 멈춥니다</translation>
    </message>
    <message>
      <source>stops where f has no derivative</source>
      <translation>f가 미분 불가능한 곳에서 멈춥니다</translation>
    </message>
    <message>
      <source>not shown: a click shows it</source>
      <translation>숨김: 누르면 보입니다</translation>
    </message>
    <message>
      <source>%1 step</source>
      <translation>%1걸음</translation>
    </message>
    <message>
      <source>%1 steps</source>
      <translation>%1걸음</translation>
    </message>
    <message>
      <source>from the Hessian × %1</source>
      <translation>헤세 행렬로부터 × %1</translation>
    </message>
    <message>
      <source>has nowhere to start from</source>
      <translation>시작할 곳이 없습니다</translation>
    </message>
    <message>
      <source>the gradient is as good as 0, but no critical point is near: f flattens out</source>
      <translation>그레이디언트가 거의 0이지만 가까이에 임계점이 없습니다. f가 평평해집니다</translation>
    </message>
    <message>
      <source>at a %1, %2</source>
      <translation>%1에서, %2</translation>
    </message>
    <message>
      <source>stuck at %1: %2</source>
      <translation>%1에서 막힘: %2</translation>
    </message>
    <message>
      <source>the next step leaves the domain: f has no finite value%1</source>
      <translation>다음 걸음이 정의역을 벗어납니다. f의 유한한 값이 없습니다%1</translation>
    </message>
    <message>
      <source>jumps to and fro: its steps get no shorter, as at a kink or where η is too large</source>
      <translation>왔다 갔다 합니다. 꺾인 곳이거나 η가 너무 커서 걸음이 짧아지지 않습니다</translation>
    </message>
    <message>
      <source>still on its way at %1, and no limit in sight</source>
      <translation>아직 %1에서 가는 중이며 극한이 보이지 않습니다</translation>
    </message>
    <message>
      <source>on its way to %1</source>
      <translation>%1(으)로 가는 중</translation>
    </message>
    <message>
      <source> from two steps alone</source>
      <translation> (두 걸음만으로)</translation>
    </message>
    <message>
      <source>, e × %1 a step</source>
      <translation>, 걸음마다 e × %1</translation>
    </message>
    <message>
      <source>the sum of the squares of its components</source>
      <translation>성분들의 제곱합</translation>
    </message>
    <message>
      <source>one of its components</source>
      <translation>성분 하나</translation>
    </message>
    <message>
      <source>a descent needs one number: %1, %2</source>
      <translation>하강에는 수 하나가 필요합니다: %1, %2</translation>
    </message>
    <message>
      <source>f has no value at the start: drag it to where it has one</source>
      <translation>시작점에서 f의 값이 없습니다. 값이 있는 곳으로 끄십시오</translation>
    </message>
    <message>
      <source>the gradient and the Hessian are 0 at the start, as everywhere where f is constant: no method moves</source>
      <translation>f가 상수인 곳처럼 시작점에서 그레이디언트와 헤세 행렬이 0입니다. 어떤 방법도 움직이지 않습니다</translation>
    </message>
    <message>
      <source>the gradient is 0 at the start: no method moves; drag it a little</source>
      <translation>시작점에서 그레이디언트가 0이라 어떤 방법도 움직이지 않습니다. 조금 끌어 보십시오</translation>
    </message>
    <message>
      <source>Newton seeks where the gradient is 0, here a %1; with a line search it goes downhill</source>
      <translation>뉴턴법은 그레이디언트가 0인 곳, 여기서는 %1을(를) 찾습니다. 직선 탐색과 함께면 아래로 내려갑니다</translation>
    </message>
    <message>
      <source>%1 has come to a %2 exactly; the least push would lead it away</source>
      <translation>%1이(가) 정확히 %2에 왔습니다. 조금만 밀어도 벗어납니다</translation>
    </message>
    <message>
      <source>%1 is above the critical step 2/λ_max: gradient descent cannot come to rest at the minimum</source>
      <translation>%1이(가) 임계 보폭 2/λ_max보다 큽니다. 경사하강법은 최소점에 머물 수 없습니다</translation>
    </message>
    <message>
      <source>%1 is %2 % of the critical step 2/λ_max</source>
      <translation>%1은(는) 임계 보폭 2/λ_max의 %2 %입니다</translation>
    </message>
    <message>
      <source>limit</source>
      <translation>극한</translation>
    </message>
    <message>
      <source>slower than any</source>
      <translation>어떤 것보다도 느림</translation>
    </message>
    <message>
      <source>κ = ∞ at %1: slower than any geometric sequence</source>
      <translation>%1에서 κ = ∞: 어떤 등비수열보다도 느립니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.error</name>
    <message>
      <source>Polynomials and error</source>
      <translation>다항식과 오차</translation>
    </message>
    <message>
      <source>This room is for functions of one variable.</source>
      <translation>이 방은 일변수 함수를 위한 것입니다.</translation>
    </message>
    <message>
      <source>Component</source>
      <translation>성분</translation>
    </message>
    <message>
      <source>There is no Taylor polynomial of this order at the centre: %1</source>
      <translation>중심에서 이 차수의 테일러 다항식이 없습니다: %1</translation>
    </message>
    <message>
      <source>no error is left in this range: what is drawn is rounding</source>
      <translation>이 범위에는 오차가 남아 있지 않습니다. 그려진 것은 반올림입니다</translation>
    </message>
    <message>
      <source>where it is grey, terms as large as %1 cancel, and what is left of the error is rounding</source>
      <translation>회색인 곳에서는 %1만큼 큰 항들이 상쇄되어 남은 오차는 반올림입니다</translation>
    </message>
    <message>
      <source>%1 = %2 is outside the domain of %3.</source>
      <translation>%1 = %2은(는) %3의 정의역 밖에 있습니다.</translation>
    </message>
    <message>
      <source>not all derivatives are finite.</source>
      <translation>모든 도함수가 유한하지는 않습니다.</translation>
    </message>
    <message>
      <source>the function is infinite there.</source>
      <translation>그곳에서 함수가 무한대입니다.</translation>
    </message>
    <message>
      <source>for %1</source>
      <translation>%1에서</translation>
    </message>
    <message>
      <source>nowhere here</source>
      <translation>여기에는 없음</translation>
    </message>
    <message>
      <source>%1, T%2 being that of each side</source>
      <translation>%1, T%2은(는) 양쪽 각각의 것</translation>
    </message>
    <message>
      <source>no bound: %1</source>
      <translation>한계 없음: %1</translation>
    </message>
    <message>
      <source>by estimate</source>
      <translation>추정</translation>
    </message>
    <message>
      <source>%1 for %2 ≤ %3 ≤ %4</source>
      <translation>%2 ≤ %3 ≤ %4에서 %1</translation>
    </message>
    <message>
      <source>estimated: %1</source>
      <translation>추정: %1</translation>
    </message>
    <message>
      <source>%1 has no value for %2</source>
      <translation>%2에서 %1의 값이 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.error_map</name>
    <message>
      <source>the surface</source>
      <translation>곡면</translation>
    </message>
    <message>
      <source>largest square</source>
      <translation>가장 큰 정사각형</translation>
    </message>
    <message>
      <source>largest disc</source>
      <translation>가장 큰 원판</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>모양</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.error_map_scene</name>
    <message>
      <source>largest square surely below ε</source>
      <translation>확실히 ε 미만인 가장 큰 정사각형</translation>
    </message>
    <message>
      <source>largest square below ε, by sampling</source>
      <translation>표본으로 ε 미만인 가장 큰 정사각형</translation>
    </message>
    <message>
      <source>largest disc surely below ε</source>
      <translation>확실히 ε 미만인 가장 큰 원판</translation>
    </message>
    <message>
      <source>largest disc below ε, by sampling</source>
      <translation>표본으로 ε 미만인 가장 큰 원판</translation>
    </message>
    <message>
      <source>Taylor, order %1</source>
      <translation>테일러, %1차</translation>
    </message>
    <message>
      <source>Taylor surface of order %1</source>
      <translation>%1차 테일러 곡면</translation>
    </message>
    <message>
      <source>error</source>
      <translation>오차</translation>
    </message>
    <message>
      <source>outside rounding alone may be more than ε</source>
      <translation>바깥에서는 반올림만으로 ε을 넘을 수 있음</translation>
    </message>
    <message>
      <source>surely below ε, by intervals</source>
      <translation>구간 연산으로 확실히 ε 미만</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.error_sentences</name>
    <message>
      <source>no finite derivatives</source>
      <translation>유한한 도함수 없음</translation>
    </message>
    <message>
      <source>no value</source>
      <translation>값 없음</translation>
    </message>
    <message>
      <source>%1 has %2 at the centre.</source>
      <translation>중심에서 %1: %2.</translation>
    </message>
    <message>
      <source>There is no Taylor polynomial here: %1</source>
      <translation>여기에는 테일러 다항식이 없습니다: %1</translation>
    </message>
    <message>
      <source>by sampling %1</source>
      <translation>표본으로 %1</translation>
    </message>
    <message>
      <source>%1 surely %2</source>
      <translation>확실히 %2 %1</translation>
    </message>
    <message>
      <source>%1 %2, an estimate by sampling</source>
      <translation>%2 %1 (표본 추정)</translation>
    </message>
    <message>
      <source>%1 on no square about the centre that can be drawn</source>
      <translation>그릴 수 있는 어떤 중심 정사각형에서도 %1 아님</translation>
    </message>
    <message>
      <source>%1 on no disc about the centre that can be drawn</source>
      <translation>그릴 수 있는 어떤 중심 원판에서도 %1 아님</translation>
    </message>
    <message>
      <source>the centre is outside the picture</source>
      <translation>중심이 그림 밖에 있습니다</translation>
    </message>
    <message>
      <source>no sure bound: %1</source>
      <translation>확실한 한계 없음: %1</translation>
    </message>
    <message>
      <source>where there is no sure bound: %1</source>
      <translation>확실한 한계가 없는 곳: %1</translation>
    </message>
    <message>
      <source>along %1 the slope is %2</source>
      <translation>%1 방향의 기울기는 %2</translation>
    </message>
    <message>
      <source>within %1 of the centre along each axis, as far as the picture reaches</source>
      <translation>그림이 닿는 데까지, 각 축을 따라 중심에서 %1 이내에서</translation>
    </message>
    <message>
      <source>on the square |%1| ≤ %2, |%3| ≤ %4</source>
      <translation>정사각형 |%1| ≤ %2, |%3| ≤ %4에서</translation>
    </message>
    <message>
      <source>on the disc of radius %1 about the centre</source>
      <translation>중심에서 반지름 %1인 원판에서</translation>
    </message>
    <message>
      <source>no error is left in this range: what the map shows is rounding</source>
      <translation>이 범위에는 오차가 남아 있지 않습니다. 보이는 것은 반올림입니다</translation>
    </message>
    <message>
      <source>rounding alone may be %1 in this range, where large terms are added</source>
      <translation>큰 항들을 더하는 이 범위에서는 반올림만으로 %1일 수 있습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.fit</name>
    <message>
      <source>contours of L</source>
      <translation>L의 등위곡선</translation>
    </message>
    <message>
      <source>surface of L</source>
      <translation>L의 곡면</translation>
    </message>
    <message>
      <source>L by step</source>
      <translation>단계별 L</translation>
    </message>
    <message>
      <source>Columns of numbers: the last one is observed, the others are inputs</source>
      <translation>수의 열들: 마지막 열은 관측값, 나머지는 입력</translation>
    </message>
    <message>
      <source>Least squares</source>
      <translation>최소제곱</translation>
    </message>
    <message>
      <source>Data…</source>
      <translation>데이터…</translation>
    </message>
    <message>
      <source>There is nothing to fit with: %1.</source>
      <translation>적합할 것이 없습니다: %1.</translation>
    </message>
    <message>
      <source>There are %1 features; 1 to %2 can be fitted.</source>
      <translation>특징이 %1개입니다. 1개부터 %2개까지 적합할 수 있습니다.</translation>
    </message>
    <message>
      <source>A weight is negative: a loss without a minimum.</source>
      <translation>음의 가중치가 있어 손실에 최솟값이 없습니다.</translation>
    </message>
    <message>
      <source>At every point a feature or a weight is undefined or too large.</source>
      <translation>모든 점에서 특징이나 가중치가 정의되지 않거나 너무 큽니다.</translation>
    </message>
    <message>
      <source>with weights by (5.108): ∂/∂θ (y − Φθ)ᵀW(y − Φθ) = −2 (y − Φθ)ᵀWΦ</source>
      <translation>가중치가 있으면 (5.108)에 따라 ∂/∂θ (y − Φθ)ᵀW(y − Φθ) = −2 (y − Φθ)ᵀWΦ</translation>
    </message>
    <message>
      <source>fewer points than features: %1 &lt; %2, so that many θ fit exactly; θ* is the shortest of them</source>
      <translation>점이 특징보다 적어 (%1 &lt; %2) 여러 θ가 정확히 맞습니다. θ*는 그중 가장 짧은 것입니다</translation>
    </message>
    <message>
      <source>rank %1 of %2: the features depend on each other here; θ* is the shortest of many</source>
      <translation>계수 %1/%2: 여기서 특징들이 서로 종속이며, θ*는 여러 해 중 가장 짧은 것입니다</translation>
    </message>
    <message>
      <source>κ(Φ) = %1, κ(ΦᵀΦ) = %2; solved by QR, with rank %3</source>
      <translation>κ(Φ) = %1, κ(ΦᵀΦ) = %2; QR로 풀었고 계수는 %3</translation>
    </message>
    <message>
      <source>so badly conditioned that the normal equations themselves would lose most digits</source>
      <translation>조건이 매우 나빠 정규방정식으로는 유효 숫자 대부분을 잃습니다</translation>
    </message>
    <message>
      <source>points left out where a feature is undefined or too large: %1</source>
      <translation>특징이 정의되지 않거나 너무 커서 뺀 점: %1</translation>
    </message>
    <message>
      <source>the descent diverges and was stopped after step %1: η has to be below %2</source>
      <translation>하강이 발산하여 %1단계 뒤에 멈추었습니다. η는 %2보다 작아야 합니다</translation>
    </message>
    <message>
      <source>arrives at step %1</source>
      <translation>%1단계에 도착합니다</translation>
    </message>
    <message>
      <source>is still on its way at step %1</source>
      <translation>%1단계에서도 가는 중입니다</translation>
    </message>
    <message>
      <source>the descent converges for η &lt; %1 and %2</source>
      <translation>하강은 η &lt; %1일 때 수렴하며 %2</translation>
    </message>
    <message>
      <source>is the same</source>
      <translation>같음</translation>
    </message>
    <message>
      <source>differs by %1 (relative)</source>
      <translation>%1만큼 다름 (상대)</translation>
    </message>
    <message>
      <source>∂L/∂θ by reverse mode %1</source>
      <translation>역방향 모드의 ∂L/∂θ: %1</translation>
    </message>
    <message>
      <source>features, as 1, x, sin x</source>
      <translation>특징 (예: 1, x, sin x)</translation>
    </message>
    <message>
      <source>weights, as 1/(1 + x^2)</source>
      <translation>가중치 (예: 1/(1 + x^2))</translation>
    </message>
    <message>
      <source>degree %1</source>
      <translation>%1차</translation>
    </message>
    <message>
      <source>example data</source>
      <translation>예제 데이터</translation>
    </message>
    <message>
      <source>features</source>
      <translation>특징</translation>
    </message>
    <message>
      <source>own features</source>
      <translation>직접 쓴 특징</translation>
    </message>
    <message>
      <source>%1 observed</source>
      <translation>관측값 %1</translation>
    </message>
    <message>
      <source>observed column</source>
      <translation>관측 열</translation>
    </message>
    <message>
      <source>picture of the loss</source>
      <translation>손실의 그림</translation>
    </message>
    <message>
      <source>%1 across</source>
      <translation>가로 %1</translation>
    </message>
    <message>
      <source>%1 up</source>
      <translation>세로 %1</translation>
    </message>
    <message>
      <source>parameter across</source>
      <translation>가로 매개변수</translation>
    </message>
    <message>
      <source>parameter up</source>
      <translation>세로 매개변수</translation>
    </message>
    <message>
      <source>learning rate η</source>
      <translation>학습률 η</translation>
    </message>
    <message>
      <source>weight of point %1</source>
      <translation>점 %1의 가중치</translation>
    </message>
    <message>
      <source>what QR makes of Φ and y</source>
      <translation>Φ와 y의 QR 분해</translation>
    </message>
    <message>
      <source>Look at the solution of the normal equations</source>
      <translation>정규방정식의 해를 봅니다</translation>
    </message>
    <message>
      <source>Begin the descent at θ = 0</source>
      <translation>θ = 0에서 하강을 시작합니다</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>지우기</translation>
    </message>
    <message>
      <source>Take the clicked point away</source>
      <translation>누른 점을 없앱니다</translation>
    </message>
    <message>
      <source>Write</source>
      <translation>써 넣기</translation>
    </message>
    <message>
      <source>Write %1, L(θ) and the fit into the document, and explore L</source>
      <translation>%1, L(θ), 적합 결과를 문서에 쓰고 L을 탐색합니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.fit_features</name>
    <message>
      <source>this is not a list of expressions</source>
      <translation>식의 목록이 아닙니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.fit_loss</name>
    <message>
      <source>loss L(θ)</source>
      <translation>손실 L(θ)</translation>
    </message>
    <message>
      <source>descent</source>
      <translation>하강</translation>
    </message>
    <message>
      <source>the other parameters are those of the θ looked at</source>
      <translation>다른 매개변수는 지금 보는 θ의 것입니다</translation>
    </message>
    <message>
      <source>start θ₀</source>
      <translation>시작 θ₀</translation>
    </message>
    <message>
      <source>loss above the least</source>
      <translation>최소 손실과의 차이</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.fit_points</name>
    <message>
      <source>data</source>
      <translation>데이터</translation>
    </message>
    <message>
      <source>best: Φθ*</source>
      <translation>최적: Φθ*</translation>
    </message>
    <message>
      <source>data and fit</source>
      <translation>데이터와 적합</translation>
    </message>
    <message>
      <source>fitted against observed</source>
      <translation>관측값에 대한 적합값</translation>
    </message>
    <message>
      <source>equal</source>
      <translation>같음</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.fit_settings</name>
    <message>
      <source>near a line</source>
      <translation>직선 근처</translation>
    </message>
    <message>
      <source>near a parabola</source>
      <translation>포물선 근처</translation>
    </message>
    <message>
      <source>with an outlier</source>
      <translation>이상점 포함</translation>
    </message>
    <message>
      <source>two inputs</source>
      <translation>입력 두 개</translation>
    </message>
    <message>
      <source>two points</source>
      <translation>점 두 개</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.fit_text</name>
    <message>
      <source>the first %1 of %2 are shown</source>
      <translation>%2개 중 처음 %1개를 보입니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.identities</name>
    <message>
      <source>The lecture's identities</source>
      <translation>강의의 항등식</translation>
    </message>
    <message>
      <source>matrices</source>
      <translation>행렬 종류</translation>
    </message>
    <message>
      <source>matrices: %1</source>
      <translation>행렬: %1</translation>
    </message>
    <message>
      <source>draws</source>
      <translation>추출</translation>
    </message>
    <message>
      <source>any %1</source>
      <translation>임의의 %1</translation>
    </message>
    <message>
      <source>%1 of %2 lines do not hold for these matrices: the condition is needed</source>
      <translation>이 행렬들에서는 %2줄 중 %1줄이 성립하지 않습니다. 조건이 필요합니다</translation>
    </message>
    <message>
      <source>%1 of %2 lines are not defined: these matrices have no inverse</source>
      <translation>%2줄 중 %1줄이 정의되지 않습니다. 이 행렬들은 역행렬이 없습니다</translation>
    </message>
    <message>
      <source>every line is equal on %1 random draws; the largest relative difference is %2</source>
      <translation>무작위 추출 %1번에서 모든 줄이 같습니다. 가장 큰 상대 차이는 %2입니다</translation>
    </message>
    <message>
      <source>left</source>
      <translation>왼쪽</translation>
    </message>
    <message>
      <source>right</source>
      <translation>오른쪽</translation>
    </message>
    <message>
      <source>write the two sides of an identity</source>
      <translation>항등식의 양변을 쓰십시오</translation>
    </message>
    <message>
      <source>sizes</source>
      <translation>크기</translation>
    </message>
    <message>
      <source>X 3x2, a 3 (inferred where nothing stands)</source>
      <translation>X 3x2, a 3 (비우면 추론)</translation>
    </message>
    <message>
      <source>`%1` is not a size; write X 3x2, or a 3 for a column, c 1 for a number</source>
      <translation>`%1`은(는) 크기가 아닙니다. X 3x2, 열이면 a 3, 수면 c 1처럼 쓰십시오</translation>
    </message>
    <message>
      <source>not defined</source>
      <translation>정의되지 않음</translation>
    </message>
    <message>
      <source>equal to within %1</source>
      <translation>오차 %1 이내로 같음</translation>
    </message>
    <message>
      <source>they differ by up to %1</source>
      <translation>최대 %1만큼 다름</translation>
    </message>
    <message>
      <source>%1, %2 draws</source>
      <translation>%1, 추출 %2번</translation>
    </message>
    <message>
      <source>left side</source>
      <translation>좌변</translation>
    </message>
    <message>
      <source>right side</source>
      <translation>우변</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.kept_data</name>
    <message>
      <source>%1: every row has a missing value, so that nothing is left.</source>
      <translation>%1: 모든 행에 빠진 값이 있어 남는 것이 없습니다.</translation>
    </message>
    <message>
      <source>rows with a missing value left out: %1</source>
      <translation>빠진 값이 있어 뺀 행: %1</translation>
    </message>
    <message>
      <source>kept in the document: %1 of %2 rows, evenly taken</source>
      <translation>문서에 보관: %2행 중 고르게 뽑은 %1행</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.matrix</name>
    <message>
      <source>The derivative of a matrix needs a function of vectors or matrices: write R in R^(3x2), and K(R) = R' R on the next line.</source>
      <translation>행렬의 도함수에는 벡터나 행렬의 함수가 필요합니다. R in R^(3x2)를 쓰고 다음 줄에 K(R) = R' R을 쓰십시오.</translation>
    </message>
    <message>
      <source>Matrix</source>
      <translation>행렬</translation>
    </message>
    <message>
      <source>Derivative of a matrix</source>
      <translation>행렬의 도함수</translation>
    </message>
    <message>
      <source>Write the lecture's example</source>
      <translation>강의의 예 써 넣기</translation>
    </message>
    <message>
      <source>layout</source>
      <translation>배열 방식</translation>
    </message>
    <message>
      <source>cells</source>
      <translation>칸</translation>
    </message>
    <message>
      <source>Tell the entries apart</source>
      <translation>성분 구별하기</translation>
    </message>
    <message>
      <source>Move the point to where the entries of an input differ</source>
      <translation>입력의 성분들이 서로 다른 곳으로 점을 옮깁니다</translation>
    </message>
    <message>
      <source>0 of %1 partials</source>
      <translation>편도함수 %1개 중 0개</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.matrix_large</name>
    <message>
      <source>the derivative of %1 by %2 is %3, %4 entries: too many to be made whole, so two slices of it are shown, each by one approach</source>
      <translation>%2에 대한 %1의 도함수는 %3, 성분 %4개로 전체를 만들기에 너무 많아, 단면 두 개를 방법마다 하나씩 보입니다</translation>
    </message>
    <message>
      <source>the derivative is undefined here; move the point</source>
      <translation>여기서 도함수가 정의되지 않습니다. 점을 옮기십시오</translation>
    </message>
    <message>
      <source>up to a relative difference of %1</source>
      <translation>상대 차이 %1까지</translation>
    </message>
    <message>
      <source>the entry in which they meet is the same in both, %1</source>
      <translation>둘이 만나는 성분은 양쪽에서 같습니다: %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.matrix_tables</name>
    <message>
      <source>(1) collated</source>
      <translation>(1) 모으기</translation>
    </message>
    <message>
      <source>new: the partial derivative %1</source>
      <translation>새것: 편도함수 %1</translation>
    </message>
    <message>
      <source>new: column %1, the same partial flattened</source>
      <translation>새것: %1열, 같은 편도함수를 펼친 것</translation>
    </message>
    <message>
      <source>new: row %1, the same partial flattened</source>
      <translation>새것: %1행, 같은 편도함수를 펼친 것</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.matrix_text</name>
    <message>
      <source>both approaches end in the same tensor, %1</source>
      <translation>두 방법의 결과는 같은 텐서입니다, %1</translation>
    </message>
    <message>
      <source>no rule in the indices was found that holds for all entries</source>
      <translation>모든 성분에 성립하는 지표 규칙을 찾지 못했습니다</translation>
    </message>
    <message>
      <source>click an entry for its formula</source>
      <translation>성분을 누르면 식이 보입니다</translation>
    </message>
    <message>
      <source>dashed: what is differentiated, and by what; outlined: what the entry is computed from</source>
      <translation>점선: 미분되는 것과 미분하는 변수; 실선: 성분을 계산하는 데 쓰인 것</translation>
    </message>
    <message>
      <source>%1 is undefined here: %2 is singular, of rank %3 and not %4; move the point</source>
      <translation>%1이(가) 여기서 정의되지 않습니다. %2이(가) 특이행렬이고 계수가 %4이(가) 아니라 %3입니다. 점을 옮기십시오</translation>
    </message>
    <message>
      <source>%1 is undefined here, and so is its derivative; move the point</source>
      <translation>%1과(와) 그 도함수가 여기서 정의되지 않습니다. 점을 옮기십시오</translation>
    </message>
    <message>
      <source>%1's shape first</source>
      <translation>%1의 모양이 먼저</translation>
    </message>
    <message>
      <source>%1 layout (%2): %3, flat %4; %5 layout: %6, flat %7, transposed</source>
      <translation>%1 배열 (%2): %3, 펼치면 %4; %5 배열: %6, 펼치면 %7, 전치</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.matrix_work</name>
    <message>
      <source>%1 is not a coordinate of %2</source>
      <translation>%1은(는) %2의 좌표가 아닙니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.microscope</name>
    <message>
      <source>Linearization microscope</source>
      <translation>선형화 현미경</translation>
    </message>
    <message>
      <source>There is nothing to zoom into: f has no value at the probe.</source>
      <translation>확대할 것이 없습니다. 점에서 f의 값이 없습니다.</translation>
    </message>
    <message>
      <source>halved once</source>
      <translation>한 번 반으로</translation>
    </message>
    <message>
      <source>halved %1 times</source>
      <translation>%1번 반으로</translation>
    </message>
    <message>
      <source>below this is rounding</source>
      <translation>이 아래는 반올림</translation>
    </message>
    <message>
      <source>divided by |δ|%1: it still falls to 0</source>
      <translation>|δ|%1(으)로 나누어도 여전히 0으로 감소</translation>
    </message>
    <message>
      <source>divided by |δ|%1</source>
      <translation>|δ|%1(으)로 나눔</translation>
    </message>
    <message>
      <source>as near as the picture beside</source>
      <translation>옆 그림만큼 가까이</translation>
    </message>
    <message>
      <source>residual</source>
      <translation>잔차</translation>
    </message>
    <message>
      <source>the residual is that along δ, on its side alone</source>
      <translation>잔차는 δ 방향, 그쪽만의 것입니다</translation>
    </message>
    <message>
      <source>the residual is too small to be measured</source>
      <translation>잔차가 너무 작아 잴 수 없습니다</translation>
    </message>
    <message>
      <source>the residual falls as |δ| to the power %1</source>
      <translation>잔차는 |δ|의 %1제곱으로 줄어듭니다</translation>
    </message>
    <message>
      <source>, as the first missing term says: %1</source>
      <translation>, 빠진 첫 항이 말하는 대로: %1</translation>
    </message>
    <message>
      <source>, though no term up to order %1 is missing</source>
      <translation>. 다만 %1차까지 빠진 항은 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.near</name>
    <message>
      <source>one-sided: %1</source>
      <translation>한쪽만: %1</translation>
    </message>
    <message>
      <source>no %1 here</source>
      <translation>여기에는 %1 없음</translation>
    </message>
    <message>
      <source>the picture is %1 wide</source>
      <translation>그림의 너비는 %1</translation>
    </message>
    <message>
      <source>tangent plane</source>
      <translation>접평면</translation>
    </message>
    <message>
      <source>%1; the surface leaves its plane by %2 % of its change there</source>
      <translation>%1; 곡면은 그곳 변화량의 %2 %만큼 평면에서 벗어납니다</translation>
    </message>
    <message>
      <source>no Jacobian here</source>
      <translation>여기에는 야코비 행렬이 없습니다</translation>
    </message>
    <message>
      <source>what J makes of it</source>
      <translation>J로 옮긴 것</translation>
    </message>
    <message>
      <source>image of the grid</source>
      <translation>격자의 상</translation>
    </message>
    <message>
      <source>the grid is %1 wide</source>
      <translation>격자의 너비는 %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.network</name>
    <message>
      <source>Network</source>
      <translation>신경망</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>일시 정지</translation>
    </message>
    <message>
      <source>Stop at this iteration</source>
      <translation>이 반복에서 멈춥니다</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>학습</translation>
    </message>
    <message>
      <source>Go on training</source>
      <translation>학습을 계속합니다</translation>
    </message>
    <message>
      <source>Do one iteration</source>
      <translation>한 번 반복합니다</translation>
    </message>
    <message>
      <source>Restart</source>
      <translation>다시 시작</translation>
    </message>
    <message>
      <source>Go back to the weights at the start</source>
      <translation>처음 가중치로 돌아갑니다</translation>
    </message>
    <message>
      <source>New start</source>
      <translation>새로 시작</translation>
    </message>
    <message>
      <source>Draw other weights and other points</source>
      <translation>다른 가중치와 점을 뽑습니다</translation>
    </message>
    <message>
      <source>Write definitions</source>
      <translation>정의로 쓰기</translation>
    </message>
    <message>
      <source>Write N and its weights, to be explored</source>
      <translation>N과 가중치를 써 넣어 탐색합니다</translation>
    </message>
    <message>
      <source>Gradient path</source>
      <translation>그레이디언트 경로</translation>
    </message>
    <message>
      <source>Choose a weight in the drawing first</source>
      <translation>먼저 그림에서 가중치를 고르십시오</translation>
    </message>
    <message>
      <source>Go through the graph theatre from L back to %1, at data point %2</source>
      <translation>데이터 점 %2에서 L부터 %1까지 그래프 극장을 거슬러 갑니다</translation>
    </message>
    <message>
      <source>iteration %1</source>
      <translation>반복 %1</translation>
    </message>
    <message>
      <source>%1 weights</source>
      <translation>가중치 %1개</translation>
    </message>
    <message>
      <source>%1 % of the points on the right side</source>
      <translation>점의 %1 %가 옳은 쪽</translation>
    </message>
    <message>
      <source>gradient against differences in %1 weights: largest error %2</source>
      <translation>가중치 %1개에서 그레이디언트와 차분 비교: 최대 오차 %2</translation>
    </message>
    <message>
      <source>the classes are y = 0 and 1: the last layer has no negative values</source>
      <translation>클래스는 y = 0과 1입니다. 마지막 층에는 음의 값이 없습니다</translation>
    </message>
    <message>
      <source>the last layer does not reach y = %1</source>
      <translation>마지막 층은 y = %1에 닿지 못합니다</translation>
    </message>
    <message>
      <source>click a line or a unit of the drawing to look at a weight</source>
      <translation>그림의 선이나 유닛을 누르면 가중치를 볼 수 있습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.network_diagram</name>
    <message>
      <source>weight &gt; 0</source>
      <translation>가중치 &gt; 0</translation>
    </message>
    <message>
      <source>weight &lt; 0</source>
      <translation>가중치 &lt; 0</translation>
    </message>
    <message>
      <source>the network</source>
      <translation>신경망</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.network_pictures</name>
    <message>
      <source>border</source>
      <translation>경계</translation>
    </message>
    <message>
      <source>the network's value</source>
      <translation>신경망의 값</translation>
    </message>
    <message>
      <source>network</source>
      <translation>신경망</translation>
    </message>
    <message>
      <source>the network over the data</source>
      <translation>데이터 위의 신경망</translation>
    </message>
    <message>
      <source>this run</source>
      <translation>이번 학습</translation>
    </message>
    <message>
      <source>the run before</source>
      <translation>이전 학습</translation>
    </message>
    <message>
      <source>loss L</source>
      <translation>손실 L</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>손실</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.network_settings</name>
    <message>
      <source>network file</source>
      <translation>신경망 파일</translation>
    </message>
    <message>
      <source>a sine</source>
      <translation>사인</translation>
    </message>
    <message>
      <source>own data</source>
      <translation>내 데이터</translation>
    </message>
    <message>
      <source>Adam</source>
      <translation>Adam</translation>
    </message>
    <message>
      <source>loss by iteration</source>
      <translation>반복별 손실</translation>
    </message>
    <message>
      <source>loss along a weight</source>
      <translation>가중치 방향의 손실</translation>
    </message>
    <message>
      <source>loss over two weights</source>
      <translation>두 가중치에 대한 손실</translation>
    </message>
    <message>
      <source>all points</source>
      <translation>모든 점</translation>
    </message>
    <message>
      <source>batches of 16</source>
      <translation>배치 16</translation>
    </message>
    <message>
      <source>batches of 64</source>
      <translation>배치 64</translation>
    </message>
    <message>
      <source>batches of 256</source>
      <translation>배치 256</translation>
    </message>
    <message>
      <source>Bring data first: a file of columns.</source>
      <translation>먼저 열로 된 데이터 파일을 가져오십시오.</translation>
    </message>
    <message>
      <source>A file of columns, such as CSV: the last one is the target (up to 6 whole numbers are classes)</source>
      <translation>CSV 같은 열 파일. 마지막 열이 목표값 (정수 6개까지는 클래스)</translation>
    </message>
    <message>
      <source>“%1” is not a layer: write its width, as 16, or 16 relu.</source>
      <translation>“%1”은(는) 층이 아닙니다. 16이나 16 relu처럼 너비를 쓰십시오.</translation>
    </message>
    <message>
      <source>A layer has 1 to %1 units, not %2.</source>
      <translation>한 층의 유닛은 1개에서 %1개까지이며 %2개는 안 됩니다.</translation>
    </message>
    <message>
      <source>At most %1 hidden layers are drawn and trained here.</source>
      <translation>여기서는 은닉층 %1개까지 그리고 학습합니다.</translation>
    </message>
    <message>
      <source>activation of the hidden layers</source>
      <translation>은닉층의 활성화</translation>
    </message>
    <message>
      <source>points</source>
      <translation>점</translation>
    </message>
    <message>
      <source>%1 points</source>
      <translation>점 %1개</translation>
    </message>
    <message>
      <source>activation of the last layer</source>
      <translation>마지막 층의 활성화</translation>
    </message>
    <message>
      <source>the third picture</source>
      <translation>셋째 그림</translation>
    </message>
    <message>
      <source>method</source>
      <translation>방법</translation>
    </message>
    <message>
      <source>points of an iteration</source>
      <translation>반복당 점</translation>
    </message>
    <message>
      <source>hidden layers</source>
      <translation>은닉층</translation>
    </message>
    <message>
      <source>16, 16 relu</source>
      <translation>16, 16 relu</translation>
    </message>
    <message>
      <source>noise</source>
      <translation>잡음</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.network_slices</name>
    <message>
      <source>L, all else fixed</source>
      <translation>L, 나머지 고정</translation>
    </message>
    <message>
      <source>slope ∂L/∂w</source>
      <translation>기울기 ∂L/∂w</translation>
    </message>
    <message>
      <source>loss along %1</source>
      <translation>%1 방향의 손실</translation>
    </message>
    <message>
      <source>loss over %1</source>
      <translation>%1에 대한 손실</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.next_step</name>
    <message>
      <source>which rule?</source>
      <translation>어떤 규칙?</translation>
    </message>
    <message>
      <source>Next step</source>
      <translation>다음 단계</translation>
    </message>
    <message>
      <source>That was the last line.</source>
      <translation>마지막 줄이었습니다.</translation>
    </message>
    <message>
      <source>Start over</source>
      <translation>처음부터</translation>
    </message>
    <message>
      <source>the next line; d/dx(…) may stay in it</source>
      <translation>다음 줄 (d/dx(…)가 남아도 됨)</translation>
    </message>
    <message>
      <source>Next line</source>
      <translation>다음 줄</translation>
    </message>
    <message>
      <source>Go on to the next line</source>
      <translation>다음 줄로 갑니다</translation>
    </message>
    <message>
      <source>Show it</source>
      <translation>보기</translation>
    </message>
    <message>
      <source>Show this line, with its rule</source>
      <translation>이 줄과 규칙을 보입니다</translation>
    </message>
    <message>
      <source>The rule of the next line</source>
      <translation>다음 줄의 규칙</translation>
    </message>
    <message>
      <source>what the %1 says</source>
      <translation>%1의 내용</translation>
    </message>
    <message>
      <source>line %1 of %2</source>
      <translation>%2줄 중 %1번째</translation>
    </message>
    <message>
      <source>name the rule, or type what comes next: every form that is equal passes</source>
      <translation>규칙을 고르거나 다음 줄을 입력하십시오. 값이 같으면 어떤 꼴이든 통과합니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.numerals</name>
    <message>
      <source>norm %1</source>
      <translation>노름 %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.plane</name>
    <message>
      <source>over %1, %2</source>
      <translation>%1, %2 위에서</translation>
    </message>
    <message>
      <source>over {}, {}</source>
      <translation>{}, {} 위에서</translation>
    </message>
    <message>
      <source>Coordinates</source>
      <translation>좌표</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.quotient</name>
    <message>
      <source>The difference quotient is for functions of one variable.</source>
      <translation>차분몫은 일변수 함수를 위한 것입니다.</translation>
    </message>
    <message>
      <source>secant, h = %1, slope %2</source>
      <translation>할선, h = %1, 기울기 %2</translation>
    </message>
    <message>
      <source>secant and tangent</source>
      <translation>할선과 접선</translation>
    </message>
    <message>
      <source>error of the quotient for %1′</source>
      <translation>%1′에 대한 차분몫의 오차</translation>
    </message>
    <message>
      <source>%1: exact to the last digit at h = %2</source>
      <translation>%1: h = %2에서 마지막 자리까지 정확</translation>
    </message>
    <message>
      <source>, expected near %1</source>
      <translation>, %1 근처로 예상</translation>
    </message>
    <message>
      <source>%1: best h = %2, error %3</source>
      <translation>%1: 최적 h = %2, 오차 %3</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.rooms</name>
    <message>
      <source>This room is not in this version of the program.</source>
      <translation>이 버전에는 이 방이 없습니다.</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.series_examples</name>
    <message>
      <source>exp x, everywhere</source>
      <translation>exp x, 어디서나</translation>
    </message>
    <message>
      <source>sin x, everywhere</source>
      <translation>sin x, 어디서나</translation>
    </message>
    <message>
      <source>1/(1 + x²), for |x| &lt; 1</source>
      <translation>1/(1 + x²), |x| &lt; 1에서</translation>
    </message>
    <message>
      <source>arctan x, for |x| ≤ 1</source>
      <translation>arctan x, |x| ≤ 1에서</translation>
    </message>
    <message>
      <source>log(1 + x), for |x| &lt; 1</source>
      <translation>log(1 + x), |x| &lt; 1에서</translation>
    </message>
    <message>
      <source>e^(−1/x²), 0 at 0: to another function</source>
      <translation>e^(−1/x²), 0에서 0: 다른 함수로</translation>
    </message>
    <message>
      <source>|x|, a kink</source>
      <translation>|x|, 꺾임</translation>
    </message>
    <message>
      <source>Examples of Taylor series</source>
      <translation>테일러 급수의 예</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.steps</name>
    <message>
      <source>Fold the sub-steps</source>
      <translation>세부 단계 접기</translation>
    </message>
    <message>
      <source>Open all sub-steps</source>
      <translation>세부 단계 모두 펼치기</translation>
    </message>
    <message>
      <source>at the probe %1 = %2</source>
      <translation>점에서 %1 = %2</translation>
    </message>
    <message>
      <source>%1 of %2 lines checked at %3 points</source>
      <translation>%2줄 중 %1줄을 점 %3개에서 확인</translation>
    </message>
    <message>
      <source>… is undefined at too many points to be checked</source>
      <translation>…은 확인하기에 너무 많은 점에서 정의되지 않습니다</translation>
    </message>
    <message>
      <source>the first %1 of %2 lines</source>
      <translation>%2줄 중 처음 %1줄</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.taylor_pictures</name>
    <message>
      <source>only one-sided, order %1</source>
      <translation>한쪽만, %1차</translation>
    </message>
    <message>
      <source>no Taylor polynomial here</source>
      <translation>여기에는 테일러 다항식이 없습니다</translation>
    </message>
    <message>
      <source>term of order %1 alone</source>
      <translation>%1차 항만</translation>
    </message>
    <message>
      <source>where f can be</source>
      <translation>f가 있을 수 있는 곳</translation>
    </message>
    <message>
      <source>Taylor polynomials to order %1</source>
      <translation>%1차까지의 테일러 다항식</translation>
    </message>
    <message>
      <source>Taylor curve, order %1</source>
      <translation>테일러 곡선, %1차</translation>
    </message>
    <message>
      <source>only one-sided</source>
      <translation>한쪽만</translation>
    </message>
    <message>
      <source>Taylor curve</source>
      <translation>테일러 곡선</translation>
    </message>
    <message>
      <source>no Taylor curve here</source>
      <translation>여기에는 테일러 곡선이 없습니다</translation>
    </message>
    <message>
      <source>that of %1</source>
      <translation>%1의 것</translation>
    </message>
    <message>
      <source>rounding</source>
      <translation>반올림</translation>
    </message>
    <message>
      <source>error ≤ ε</source>
      <translation>오차 ≤ ε</translation>
    </message>
    <message>
      <source>terms cancel</source>
      <translation>항들이 상쇄됨</translation>
    </message>
    <message>
      <source>Lagrange's bound</source>
      <translation>라그랑주 한계</translation>
    </message>
    <message>
      <source>bound, dashed: estimated</source>
      <translation>한계 (점선: 추정)</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.taylor_study</name>
    <message>
      <source>the centre is outside the range</source>
      <translation>중심이 범위 밖에 있습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.terms</name>
    <message>
      <source>With more than 12 coordinates the tensors are too large to be shown.</source>
      <translation>좌표가 12개를 넘으면 텐서가 너무 커서 보일 수 없습니다.</translation>
    </message>
    <message>
      <source>order 0: the value</source>
      <translation>0차: 값</translation>
    </message>
    <message>
      <source>at</source>
      <translation>점</translation>
    </message>
    <message>
      <source>, for</source>
      <translation>, </translation>
    </message>
    <message>
      <source>%1 has no finite Taylor polynomial of order %2 at a</source>
      <translation>a에서 %1의 유한한 %2차 테일러 다항식이 없습니다</translation>
    </message>
    <message>
      <source>the terms are those along δ, on its side alone</source>
      <translation>항은 δ 방향, 그쪽만의 것입니다</translation>
    </message>
    <message>
      <source>%1 has no finite value at a + δ</source>
      <translation>a + δ에서 %1의 유한한 값이 없습니다</translation>
    </message>
    <message>
      <source>the second derivatives vanish: the quadric is the tangent plane</source>
      <translation>이계도함수가 모두 0이라 이차곡면이 접평면과 같습니다</translation>
    </message>
    <message>
      <source>the quadric bends by %1: %2</source>
      <translation>이차곡면의 휘는 정도 %1: %2</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.terms_pictures</name>
    <message>
      <source>sum of the terms to order %1</source>
      <translation>%1차까지 항의 합</translation>
    </message>
    <message>
      <source>%1(a + δ) − sum; δ is to be dragged</source>
      <translation>%1(a + δ) − 합; δ를 끌 수 있음</translation>
    </message>
    <message>
      <source>a and a + δ</source>
      <translation>a와 a + δ</translation>
    </message>
    <message>
      <source>δ, to be dragged</source>
      <translation>δ (끌 수 있음)</translation>
    </message>
    <message>
      <source>eigen-axis, λ%1 = %2</source>
      <translation>고유축, λ%1 = %2</translation>
    </message>
    <message>
      <source>the sum of the terms</source>
      <translation>항의 합</translation>
    </message>
    <message>
      <source>order 0, a level plane</source>
      <translation>0차, 수평면</translation>
    </message>
    <message>
      <source>order 1, the tangent plane</source>
      <translation>1차, 접평면</translation>
    </message>
    <message>
      <source>order 2, the quadric</source>
      <translation>2차, 이차곡면</translation>
    </message>
    <message>
      <source>there is no Taylor polynomial here</source>
      <translation>여기에는 테일러 다항식이 없습니다</translation>
    </message>
    <message>
      <source>sums of the terms at a + δ</source>
      <translation>a + δ에서 항의 합</translation>
    </message>
    <message>
      <source>the value at a + δ</source>
      <translation>a + δ에서의 값</translation>
    </message>
    <message>
      <source>%1; a + δ is off this plane</source>
      <translation>%1; a + δ는 이 평면 밖에 있음</translation>
    </message>
    <message>
      <source>|f(a + δ) − sum|</source>
      <translation>|f(a + δ) − 합|</translation>
    </message>
    <message>
      <source>order k</source>
      <translation>차수 k</translation>
    </message>
    <message>
      <source>the sum approaches the value</source>
      <translation>합이 값에 다가갑니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.terms_tables</name>
    <message>
      <source>Running sum</source>
      <translation>누적합</translation>
    </message>
    <message>
      <source>terms</source>
      <translation>항</translation>
    </message>
    <message>
      <source>%1 of %2 distinct entries added</source>
      <translation>서로 다른 성분 %2개 중 더한 것: %1</translation>
    </message>
    <message>
      <source>%1 equal entries · </source>
      <translation>같은 성분 %1개 · </translation>
    </message>
    <message>
      <source>%1: %2, so far %3</source>
      <translation>%1: %2, 지금까지 %3</translation>
    </message>
    <message>
      <source>adds %1 · %2 / %3! = %4</source>
      <translation>더하는 값 %1 · %2 / %3! = %4</translation>
    </message>
    <message>
      <source>Derivatives of order %1</source>
      <translation>%1계 도함수</translation>
    </message>
    <message>
      <source>δ to the power %1</source>
      <translation>δ의 %1제곱</translation>
    </message>
    <message>
      <source>so far</source>
      <translation>지금까지</translation>
    </message>
    <message>
      <source>of</source>
      <translation>/</translation>
    </message>
    <message>
      <source>entries differ</source>
      <translation>성분이 서로 다름</translation>
    </message>
    <message>
      <source>Entries of order %1</source>
      <translation>%1차 성분</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.theatre</name>
    <message>
      <source>forward: tangents</source>
      <translation>순방향: 접선값</translation>
    </message>
    <message>
      <source>backward: adjoints</source>
      <translation>역방향: 수반값</translation>
    </message>
    <message>
      <source>Graph</source>
      <translation>그래프</translation>
    </message>
    <message>
      <source>Graph theatre</source>
      <translation>그래프 극장</translation>
    </message>
    <message>
      <source>This graph has more than %1 operations; no picture shows so many.</source>
      <translation>이 그래프에는 연산이 %1개보다 많아 그림으로 보일 수 없습니다.</translation>
    </message>
    <message>
      <source>Unfolded there would be more than %1 nodes: they stay folded.</source>
      <translation>펼치면 노드가 %1개를 넘으므로 접어 둡니다.</translation>
    </message>
    <message>
      <source>Hide the tables</source>
      <translation>표 숨기기</translation>
    </message>
    <message>
      <source>Show the tables</source>
      <translation>표 보이기</translation>
    </message>
    <message>
      <source>The graph takes the room of the tables</source>
      <translation>그래프가 표의 자리를 차지합니다</translation>
    </message>
    <message>
      <source>near the step</source>
      <translation>현재 단계 근처</translation>
    </message>
    <message>
      <source>the whole graph</source>
      <translation>그래프 전체</translation>
    </message>
    <message>
      <source>Sight</source>
      <translation>시야</translation>
    </message>
    <message>
      <source>Sweep</source>
      <translation>훑기</translation>
    </message>
    <message>
      <source>of %1</source>
      <translation>%1의</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>출력</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>입력 변수</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.theatre_scene</name>
    <message>
      <source>computation graph</source>
      <translation>계산 그래프</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.labs.theatre_words</name>
    <message>
      <source>Of many sweeps some were made and counted; the others cost as much.</source>
      <translation>많은 훑기 중 일부만 하고 세었으며, 나머지의 비용도 같습니다.</translation>
    </message>
    <message>
      <source>the inputs are given</source>
      <translation>입력이 주어짐</translation>
    </message>
    <message>
      <source>value of %1</source>
      <translation>%1의 값</translation>
    </message>
    <message>
      <source>Click a node to look at it, double click to fold it.</source>
      <translation>노드를 누르면 자세히 보고, 두 번 누르면 접습니다.</translation>
    </message>
    <message>
      <source>Step forward: the values appear node by node.</source>
      <translation>앞으로 나아가면 노드마다 값이 나타납니다.</translation>
    </message>
    <message>
      <source>All values are known: the derivatives of %1 travel back next.</source>
      <translation>모든 값을 알았습니다. 이제 %1의 도함수가 거꾸로 갑니다.</translation>
    </message>
    <message>
      <source>The sweep begins at %1 itself: %2 = 1.</source>
      <translation>훑기는 %1 자신에서 시작합니다: %2 = 1.</translation>
    </message>
    <message>
      <source>Nothing that depends on %1 has a derivative by it.</source>
      <translation>%1에 의존하는 것이 없어 그에 대한 도함수가 없습니다.</translation>
    </message>
    <message>
      <source>%1 acts on %2 directly.</source>
      <translation>%1은(는) %2에 직접 작용합니다.</translation>
    </message>
    <message>
      <source>%1 acts on %2 through %3 alone.</source>
      <translation>%1은(는) %3을(를) 통해서만 %2에 작용합니다.</translation>
    </message>
    <message>
      <source>%1 is used by %2: what comes back along each way is added up.</source>
      <translation>%1은(는) %2에서 쓰입니다. 각 길로 돌아온 것을 더합니다.</translation>
    </message>
    <message>
      <source>The bar is the adjoint, %1 in the shape of %2.</source>
      <translation>막대는 수반값 %1이며 %2의 모양입니다.</translation>
    </message>
    <message>
      <source>The tangent of %1 comes from %2.</source>
      <translation>%1의 접선값은 %2에서 옵니다.</translation>
    </message>
    <message>
      <source>%1 more</source>
      <translation>%1개 더</translation>
    </message>
    <message>
      <source>%1 and %2</source>
      <translation>%1과(와) %2</translation>
    </message>
    <message>
      <source>the nodes</source>
      <translation>노드</translation>
    </message>
    <message>
      <source>Of vectors and matrices the norms.</source>
      <translation>벡터와 행렬은 노름으로 나타냅니다.</translation>
    </message>
    <message>
      <source>value alone</source>
      <translation>값만</translation>
    </message>
    <message>
      <source>backward, %1</source>
      <translation>역방향, %1</translation>
    </message>
    <message>
      <source>forward, %1</source>
      <translation>순방향, %1</translation>
    </message>
    <message>
      <source>formulas written out</source>
      <translation>식을 펼침</translation>
    </message>
    <message>
      <source>differences, %1</source>
      <translation>차분, %1</translation>
    </message>
    <message>
      <source>operations</source>
      <translation>연산 수</translation>
    </message>
    <message>
      <source>× value</source>
      <translation>× 값</translation>
    </message>
    <message>
      <source>Value and one sweep back cost %1 values%2</source>
      <translation>값과 역방향 훑기 한 번의 비용은 값 계산 %1번%2</translation>
    </message>
    <message>
      <source>going back takes %1, one an output, and going forward %2, one an input</source>
      <translation>역방향은 출력마다 한 번씩 %1, 순방향은 입력마다 한 번씩 %2</translation>
    </message>
    <message>
      <source>%1: %2. Here each input acts on few nodes, so that its sweep is short.</source>
      <translation>%1: %2. 여기서는 각 입력이 적은 노드에만 작용하여 훑기가 짧습니다.</translation>
    </message>
    <message>
      <source>%1: %2. With many inputs and few outputs, as in learning, backward wins.</source>
      <translation>%1: %2. 학습처럼 입력이 많고 출력이 적으면 역방향이 유리합니다.</translation>
    </message>
    <message>
      <source>going forward takes %1, one an input, and going back %2, one an output</source>
      <translation>순방향은 입력마다 한 번씩 %1, 역방향은 출력마다 한 번씩 %2</translation>
    </message>
    <message>
      <source>%1: %2. With few inputs and many outputs forward wins.</source>
      <translation>%1: %2. 입력이 적고 출력이 많으면 순방향이 유리합니다.</translation>
    </message>
    <message>
      <source>%1. With as many inputs as outputs both ways take %2; with n ≫ m backward wins.</source>
      <translation>%1. 입력과 출력의 수가 같으면 두 방향 모두 %2입니다. n ≫ m이면 역방향이 유리합니다.</translation>
    </message>
    <message>
      <source> (about 5 at most, however many inputs there are)</source>
      <translation> (입력이 아무리 많아도 많아야 5 정도)</translation>
    </message>
    <message>
      <source> (%1: one operation, but more than %2 with the partials)</source>
      <translation> (%1: 연산은 하나지만 편도함수까지 하면 %2보다 많음)</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.approximation</name>
    <message>
      <source>tangent, slope</source>
      <translation>접선, 기울기</translation>
    </message>
    <message>
      <source>slope to the left</source>
      <translation>왼쪽 기울기</translation>
    </message>
    <message>
      <source>slope to the right</source>
      <translation>오른쪽 기울기</translation>
    </message>
    <message>
      <source>no tangent here</source>
      <translation>여기에는 접선이 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.curve</name>
    <message>
      <source>no secant: h = 0</source>
      <translation>할선 없음: h = 0</translation>
    </message>
    <message>
      <source>where f has no value</source>
      <translation>f의 값이 없는 곳</translation>
    </message>
    <message>
      <source>secant, h = %1, %2</source>
      <translation>할선, h = %1, %2</translation>
    </message>
    <message>
      <source>Graph and derivative</source>
      <translation>그래프와 도함수</translation>
    </message>
    <message>
      <source>Tangent</source>
      <translation>접선</translation>
    </message>
    <message>
      <source>Secant</source>
      <translation>할선</translation>
    </message>
    <message>
      <source>Second derivative</source>
      <translation>이계도함수</translation>
    </message>
    <message>
      <source>derivative %1</source>
      <translation>도함수 %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.frame</name>
    <message>
      <source>hardly any finite values over this range</source>
      <translation>이 범위에는 유한한 값이 거의 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.layers</name>
    <message>
      <source>Base</source>
      <translation>기본</translation>
    </message>
    <message>
      <source>Here</source>
      <translation>여기</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.levels</name>
    <message>
      <source>level surface %1 = %2</source>
      <translation>등위면 %1 = %2</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>수준</translation>
    </message>
    <message>
      <source>no gradient ∇%1 here</source>
      <translation>여기에는 그레이디언트 ∇%1이(가) 없습니다</translation>
    </message>
    <message>
      <source>gradient ∇%1, norm %2</source>
      <translation>그레이디언트 ∇%1, 노름 %2</translation>
    </message>
    <message>
      <source>no tangent plane here</source>
      <translation>여기에는 접평면이 없습니다</translation>
    </message>
    <message>
      <source>tangent plane of the level surface</source>
      <translation>등위면의 접평면</translation>
    </message>
    <message>
      <source>Level surface</source>
      <translation>등위면</translation>
    </message>
    <message>
      <source>Slices</source>
      <translation>단면</translation>
    </message>
    <message>
      <source>Tangent plane</source>
      <translation>접평면</translation>
    </message>
    <message>
      <source>Gradient</source>
      <translation>그레이디언트</translation>
    </message>
    <message>
      <source>Plane of the section</source>
      <translation>단면의 평면</translation>
    </message>
    <message>
      <source>no finite values over these ranges</source>
      <translation>이 범위에는 유한한 값이 없습니다</translation>
    </message>
    <message>
      <source>%1 = %2 %3 in these ranges</source>
      <translation>이 범위에서 %1 = %2 %3</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.map</name>
    <message>
      <source>image of %1-lines</source>
      <translation>%1 직선의 상</translation>
    </message>
    <message>
      <source>square at the probe</source>
      <translation>점에서의 정사각형</translation>
    </message>
    <message>
      <source>J times the square</source>
      <translation>J를 곱한 정사각형</translation>
    </message>
    <message>
      <source>det J = 0: flattens</source>
      <translation>det J = 0: 납작해짐</translation>
    </message>
    <message>
      <source>det J = %1: keeps orientation</source>
      <translation>det J = %1: 방향 보존</translation>
    </message>
    <message>
      <source>det J = %1: reverses orientation</source>
      <translation>det J = %1: 방향 반전</translation>
    </message>
    <message>
      <source>det J</source>
      <translation>det J</translation>
    </message>
    <message>
      <source>as a vector field</source>
      <translation>벡터장으로</translation>
    </message>
    <message>
      <source>Grid and image</source>
      <translation>격자와 상</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>격자</translation>
    </message>
    <message>
      <source>Vector field</source>
      <translation>벡터장</translation>
    </message>
    <message>
      <source>Parallelogram</source>
      <translation>평행사변형</translation>
    </message>
    <message>
      <source>domain</source>
      <translation>정의역</translation>
    </message>
    <message>
      <source>image under %1</source>
      <translation>%1에 의한 상</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.parametric</name>
    <message>
      <source>%1 held, %2 runs</source>
      <translation>%1 고정, %2 변화</translation>
    </message>
    <message>
      <source>normal, |∂%1 × ∂%2| = %3</source>
      <translation>법선, |∂%1 × ∂%2| = %3</translation>
    </message>
    <message>
      <source>Surface in space</source>
      <translation>공간곡면</translation>
    </message>
    <message>
      <source>Colour by height</source>
      <translation>높이에 따른 색</translation>
    </message>
    <message>
      <source>Area element</source>
      <translation>넓이 요소</translation>
    </message>
    <message>
      <source>Mesh lines</source>
      <translation>그물선</translation>
    </message>
    <message>
      <source>Parameter lines</source>
      <translation>매개변수 곡선</translation>
    </message>
    <message>
      <source>Normal</source>
      <translation>법선</translation>
    </message>
    <message>
      <source>parameters</source>
      <translation>매개변수</translation>
    </message>
    <message>
      <source>3 of %1 components</source>
      <translation>성분 %1개 중 3개</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.path</name>
    <message>
      <source>no velocity here</source>
      <translation>여기에는 속도가 없습니다</translation>
    </message>
    <message>
      <source>velocity, speed %1</source>
      <translation>속도, 속력 %1</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>곡선</translation>
    </message>
    <message>
      <source>Velocity</source>
      <translation>속도</translation>
    </message>
    <message>
      <source>%1, %2, %3 of %4 components</source>
      <translation>성분 %4개 중 %1, %2, %3</translation>
    </message>
    <message>
      <source>components over %1</source>
      <translation>%1에 대한 성분</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.path_frame</name>
    <message>
      <source>acceleration, norm %1</source>
      <translation>가속도, 노름 %1</translation>
    </message>
    <message>
      <source>no frame where the curve stands still</source>
      <translation>곡선이 멈춘 곳에는 틀이 없습니다</translation>
    </message>
    <message>
      <source>, torsion τ = %1</source>
      <translation>, 비틀림률 τ = %1</translation>
    </message>
    <message>
      <source>osculating circle, κ = %1</source>
      <translation>접촉원, κ = %1</translation>
    </message>
    <message>
      <source>straight here: no normal</source>
      <translation>여기서 곧음: 법선 없음</translation>
    </message>
    <message>
      <source>Acceleration</source>
      <translation>가속도</translation>
    </message>
    <message>
      <source>Frenet frame</source>
      <translation>프레네 틀</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.space_field</name>
    <message>
      <source>at the probe, norm %1</source>
      <translation>점에서, 노름 %1</translation>
    </message>
    <message>
      <source>curl %1 = (%2)</source>
      <translation>회전 %1 = (%2)</translation>
    </message>
    <message>
      <source>div %1 = %2</source>
      <translation>발산 %1 = %2</translation>
    </message>
    <message>
      <source>curl %1</source>
      <translation>회전 %1</translation>
    </message>
    <message>
      <source>field line through the probe</source>
      <translation>점을 지나는 장선</translation>
    </message>
    <message>
      <source>Vector field in space</source>
      <translation>공간의 벡터장</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>장</translation>
    </message>
    <message>
      <source>Field line</source>
      <translation>장선</translation>
    </message>
    <message>
      <source>Vector at the probe</source>
      <translation>점에서의 벡터</translation>
    </message>
    <message>
      <source>Curl and divergence</source>
      <translation>회전과 발산</translation>
    </message>
    <message>
      <source>Component across</source>
      <translation>수직 성분</translation>
    </message>
    <message>
      <source>Components in the plane</source>
      <translation>평면 성분</translation>
    </message>
    <message>
      <source>Streamlines</source>
      <translation>유선</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.surface</name>
    <message>
      <source>Surface and contours</source>
      <translation>곡면과 등위곡선</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.surface_layers</name>
    <message>
      <source>Contours</source>
      <translation>등위곡선</translation>
    </message>
    <message>
      <source>gradient ∇%1</source>
      <translation>그레이디언트 ∇%1</translation>
    </message>
    <message>
      <source>level set %1 = %2</source>
      <translation>등위집합 %1 = %2</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>색지도</translation>
    </message>
    <message>
      <source>Contours on the surface</source>
      <translation>곡면 위 등위곡선</translation>
    </message>
    <message>
      <source>Gradient field</source>
      <translation>그레이디언트 장</translation>
    </message>
    <message>
      <source>Level set</source>
      <translation>등위집합</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.surface_studies</name>
    <message>
      <source>{0} minimum</source>
      <translation>극소점 {0}개</translation>
    </message>
    <message>
      <source>{0} minima</source>
      <translation>극소점 {0}개</translation>
    </message>
    <message>
      <source>{0} maximum</source>
      <translation>극대점 {0}개</translation>
    </message>
    <message>
      <source>{0} maxima</source>
      <translation>극대점 {0}개</translation>
    </message>
    <message>
      <source>{0} saddle point</source>
      <translation>안장점 {0}개</translation>
    </message>
    <message>
      <source>{0} saddle points</source>
      <translation>안장점 {0}개</translation>
    </message>
    <message>
      <source>{0} degenerate critical point</source>
      <translation>퇴화 임계점 {0}개</translation>
    </message>
    <message>
      <source>{0} degenerate critical points</source>
      <translation>퇴화 임계점 {0}개</translation>
    </message>
    <message>
      <source>streamlines of ∇%1</source>
      <translation>∇%1의 유선</translation>
    </message>
    <message>
      <source>steepest ascent</source>
      <translation>최대 증가</translation>
    </message>
    <message>
      <source>steepest descent</source>
      <translation>최대 감소</translation>
    </message>
    <message>
      <source>, a part</source>
      <translation>, 일부</translation>
    </message>
    <message>
      <source>slice %1, ∂%2/∂%3 = %4</source>
      <translation>단면 %1, ∂%2/∂%3 = %4</translation>
    </message>
    <message>
      <source>gradient, norm %1</source>
      <translation>그레이디언트, 노름 %1</translation>
    </message>
    <message>
      <source>direction u at %1°</source>
      <translation>방향 u, %1°</translation>
    </message>
    <message>
      <source>along u: Dᵤ%1 = ∇%2 · u = %3</source>
      <translation>u 방향: Dᵤ%1 = ∇%2 · u = %3</translation>
    </message>
    <message>
      <source>Direction u, degrees</source>
      <translation>방향 u (도)</translation>
    </message>
    <message>
      <source>constant: every point is critical</source>
      <translation>상수: 모든 점이 임계점</translation>
    </message>
    <message>
      <source>critical points that are not isolated</source>
      <translation>고립되지 않은 임계점</translation>
    </message>
    <message>
      <source>and more critical points</source>
      <translation>그 밖의 임계점</translation>
    </message>
    <message>
      <source>no critical points here</source>
      <translation>여기에는 임계점이 없습니다</translation>
    </message>
    <message>
      <source>the Hessian is not finite here</source>
      <translation>여기서 헤세 행렬은 유한하지 않습니다</translation>
    </message>
    <message>
      <source>Hessian, λ%1 = %2</source>
      <translation>헤세 행렬, λ%1 = %2</translation>
    </message>
    <message>
      <source>Steepest paths</source>
      <translation>최대 경사 경로</translation>
    </message>
    <message>
      <source>Critical points</source>
      <translation>임계점</translation>
    </message>
    <message>
      <source>Axes of the Hessian</source>
      <translation>헤세 행렬의 축</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pictures.vector_field</name>
    <message>
      <source>J times the way from the probe</source>
      <translation>점에서의 변위에 J를 곱한 것</translation>
    </message>
    <message>
      <source>Divergence</source>
      <translation>발산</translation>
    </message>
    <message>
      <source>Curl</source>
      <translation>회전</translation>
    </message>
    <message>
      <source>Linear part</source>
      <translation>선형 부분</translation>
    </message>
    <message>
      <source>around the probe</source>
      <translation>점 주위</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.pipeline</name>
    <message>
      <source>This function is too large to differentiate: %1</source>
      <translation>이 함수는 미분하기에 너무 큽니다: %1</translation>
    </message>
    <message>
      <source>This function is too large to be drawn: %1</source>
      <translation>이 함수는 그리기에 너무 큽니다: %1</translation>
    </message>
    <message>
      <source>This function is too large for tables: %1</source>
      <translation>이 함수는 표로 만들기에 너무 큽니다: %1</translation>
    </message>
    <message>
      <source>This function is too large to be drawn finely: %1</source>
      <translation>이 함수는 세밀하게 그리기에 너무 큽니다: %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.point_tensors</name>
    <message>
      <source>Derivative</source>
      <translation>도함수</translation>
    </message>
    <message>
      <source>Derivative by %1</source>
      <translation>%1에 대한 도함수</translation>
    </message>
    <message>
      <source>All second derivatives</source>
      <translation>모든 이계도함수</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.polynomial</name>
    <message>
      <source>no polynomial</source>
      <translation>다항식 없음</translation>
    </message>
    <message>
      <source>does not exist at</source>
      <translation>없음:</translation>
    </message>
    <message>
      <source>none</source>
      <translation>없음</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.recovery</name>
    <message>
      <source>this is not a journal: %1</source>
      <translation>복구 기록이 아닙니다: %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.reference</name>
    <message>
      <source>Trigonometric</source>
      <translation>삼각함수</translation>
    </message>
    <message>
      <source>Inverse trigonometric</source>
      <translation>역삼각함수</translation>
    </message>
    <message>
      <source>Hyperbolic</source>
      <translation>쌍곡함수</translation>
    </message>
    <message>
      <source>Inverse hyperbolic</source>
      <translation>역쌍곡함수</translation>
    </message>
    <message>
      <source>Exponentials, logarithms and roots</source>
      <translation>지수, 로그, 근</translation>
    </message>
    <message>
      <source>Sizes, signs and rounding</source>
      <translation>크기, 부호, 반올림</translation>
    </message>
    <message>
      <source>Neural networks</source>
      <translation>신경망 함수</translation>
    </message>
    <message>
      <source>Special functions</source>
      <translation>특수함수</translation>
    </message>
    <message>
      <source>Cases, sums and products</source>
      <translation>경우, 합, 곱</translation>
    </message>
    <message>
      <source>Vectors and matrices</source>
      <translation>벡터와 행렬</translation>
    </message>
    <message>
      <source>Derivatives</source>
      <translation>미분 연산</translation>
    </message>
    <message>
      <source>Constants</source>
      <translation>상수</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.subject</name>
    <message>
      <source>%1 coordinates and %2 components</source>
      <translation>좌표 %1개와 성분 %2개</translation>
    </message>
    <message>
      <source>%1 coordinates and %2 components at %3 points</source>
      <translation>점 %3개에서 좌표 %1개와 성분 %2개</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.tables</name>
    <message>
      <source>Value</source>
      <translation>함숫값</translation>
    </message>
    <message>
      <source>Jacobian</source>
      <translation>야코비 행렬</translation>
    </message>
    <message>
      <source>Hessian</source>
      <translation>헤세 행렬</translation>
    </message>
    <message>
      <source>Hessian of %1</source>
      <translation>%1의 헤세 행렬</translation>
    </message>
    <message>
      <source>The first %1 of %2 slices; the tensor below has them all.</source>
      <translation>단면 %2개 중 처음 %1개. 아래 텐서에 모두 있습니다.</translation>
    </message>
    <message>
      <source>The %1 × %2 × %3 second derivatives are computed when the point rests.</source>
      <translation>%1 × %2 × %3개의 이계도함수는 점이 멈추면 계산합니다.</translation>
    </message>
    <message>
      <source>The %1 × %2 × %3 second derivatives are too many to be shown.</source>
      <translation>%1 × %2 × %3개의 이계도함수는 너무 많아 보일 수 없습니다.</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.tensor</name>
    <message>
      <source>letters %1 and labels must fit the shape %2</source>
      <translation>문자 %1과(와) 이름은 모양 %2에 맞아야 합니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.tensor_tables</name>
    <message>
      <source>%1 entries</source>
      <translation>성분 %1개</translation>
    </message>
    <message>
      <source>, of which %1 can differ (symmetric: %2)</source>
      <translation>, 그중 %1개가 서로 다를 수 있음 (대칭: %2)</translation>
    </message>
    <message>
      <source>Entries whose indices only change places along symmetric axes are equal.</source>
      <translation>대칭인 축을 따라 지표의 자리만 바뀐 성분들은 같습니다.</translation>
    </message>
    <message>
      <source>all of them are zero</source>
      <translation>모두 0</translation>
    </message>
    <message>
      <source>zero unless %1</source>
      <translation>%1일 때만 0이 아님</translation>
    </message>
    <message>
      <source>1 entry is zero</source>
      <translation>성분 1개가 0</translation>
    </message>
    <message>
      <source>%1 entries are zero</source>
      <translation>성분 %1개가 0</translation>
    </message>
    <message>
      <source>number %1 of %2</source>
      <translation>%2개 중 %1번째</translation>
    </message>
    <message>
      <source>equal to %1 others by symmetry</source>
      <translation>대칭으로 다른 %1개와 같음</translation>
    </message>
    <message>
      <source>equal to %1 other by symmetry</source>
      <translation>대칭으로 다른 %1개와 같음</translation>
    </message>
    <message>
      <source>%1 of %2 blocks are zero</source>
      <translation>블록 %2개 중 %1개가 0</translation>
    </message>
    <message>
      <source>%1 of %2 slices are zero, this one too</source>
      <translation>단면 %2개 중 %1개가 0 (이 단면 포함)</translation>
    </message>
    <message>
      <source>%1 of %2 slices are zero</source>
      <translation>단면 %2개 중 %1개가 0</translation>
    </message>
    <message>
      <source>, this one too</source>
      <translation>, 이것도</translation>
    </message>
    <message>
      <source>colours from %1, blue, to %2, orange</source>
      <translation>색은 %1(파랑)부터 %2(주황)까지</translation>
    </message>
    <message>
      <source>(%1) is number %2</source>
      <translation>(%1)은(는) %2번째</translation>
    </message>
  </context>
  <context>
    <name>explorer.document.wording</name>
    <message>
      <source>%1 (%2 in all)</source>
      <translation>%1 (모두 %2개)</translation>
    </message>
  </context>
  <context>
    <name>explorer.export.animation</name>
    <message>
      <source>MP4 needs the package imageio-ffmpeg: pip install 'function-explorer[video]'</source>
      <translation>MP4에는 imageio-ffmpeg 패키지가 필요합니다: pip install 'function-explorer[video]'</translation>
    </message>
    <message>
      <source>an animation needs frames</source>
      <translation>애니메이션에는 장면이 필요합니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.export.evaluated</name>
    <message>
      <source>there is no function to explore</source>
      <translation>탐색할 함수가 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.export.files</name>
    <message>
      <source>%1 could not be written to %2: %3</source>
      <translation>%1을(를) %2에 쓸 수 없습니다: %3</translation>
    </message>
  </context>
  <context>
    <name>explorer.export.formats</name>
    <message>
      <source>PNG</source>
      <translation>PNG</translation>
    </message>
    <message>
      <source>SVG</source>
      <translation>SVG</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>TikZ</source>
      <translation>TikZ</translation>
    </message>
    <message>
      <source>GIF</source>
      <translation>GIF</translation>
    </message>
    <message>
      <source>Animated PNG</source>
      <translation>움직이는 PNG</translation>
    </message>
    <message>
      <source>WebP</source>
      <translation>WebP</translation>
    </message>
    <message>
      <source>MP4</source>
      <translation>MP4</translation>
    </message>
    <message>
      <source>GLB</source>
      <translation>GLB</translation>
    </message>
    <message>
      <source>STL</source>
      <translation>STL</translation>
    </message>
    <message>
      <source>OBJ</source>
      <translation>OBJ</translation>
    </message>
    <message>
      <source>PLY</source>
      <translation>PLY</translation>
    </message>
    <message>
      <source>LaTeX</source>
      <translation>LaTeX</translation>
    </message>
    <message>
      <source>Markdown</source>
      <translation>Markdown</translation>
    </message>
    <message>
      <source>CSV</source>
      <translation>CSV</translation>
    </message>
    <message>
      <source>TSV</source>
      <translation>TSV</translation>
    </message>
    <message>
      <source>NumPy</source>
      <translation>NumPy</translation>
    </message>
    <message>
      <source>MATLAB</source>
      <translation>MATLAB</translation>
    </message>
    <message>
      <source>NPY</source>
      <translation>NPY</translation>
    </message>
    <message>
      <source>JSON</source>
      <translation>JSON</translation>
    </message>
    <message>
      <source>NPZ</source>
      <translation>NPZ</translation>
    </message>
    <message>
      <source>MAT-file</source>
      <translation>MAT 파일</translation>
    </message>
    <message>
      <source>Excel</source>
      <translation>Excel</translation>
    </message>
    <message>
      <source>Python script</source>
      <translation>파이썬 스크립트</translation>
    </message>
    <message>
      <source>Jupyter notebook</source>
      <translation>주피터 노트북</translation>
    </message>
    <message>
      <source>Computation graph as DOT</source>
      <translation>계산 그래프 (DOT)</translation>
    </message>
    <message>
      <source>Steps as LaTeX</source>
      <translation>풀이 단계 (LaTeX)</translation>
    </message>
    <message>
      <source>Steps as Markdown</source>
      <translation>풀이 단계 (Markdown)</translation>
    </message>
    <message>
      <source>Steps as HTML</source>
      <translation>풀이 단계 (HTML)</translation>
    </message>
    <message>
      <source>Slices as sound</source>
      <translation>단면을 소리로</translation>
    </message>
    <message>
      <source>Report as HTML</source>
      <translation>보고서 (HTML)</translation>
    </message>
    <message>
      <source>Report as PDF</source>
      <translation>보고서 (PDF)</translation>
    </message>
  </context>
  <context>
    <name>explorer.export.matrices</name>
    <message>
      <source>nan</source>
      <translation>nan</translation>
    </message>
  </context>
  <context>
    <name>explorer.export.meshes</name>
    <message>
      <source>there is no surface in this picture</source>
      <translation>이 그림에는 곡면이 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.export.notebook</name>
    <message>
      <source>The Taylor polynomial at the probe</source>
      <translation>점에서의 테일러 다항식</translation>
    </message>
  </context>
  <context>
    <name>explorer.export.options</name>
    <message>
      <source>a picture has 16 to %1 pixels a side, not %2x%3 at %4 dpi</source>
      <translation>그림의 한 변은 16에서 %1화소까지이며 %4 dpi에서 %2x%3은(는) 안 됩니다</translation>
    </message>
    <message>
      <source>an animation has 2 to %1 frames, not %2</source>
      <translation>애니메이션의 장면은 2개에서 %1개까지이며 %2개는 안 됩니다</translation>
    </message>
    <message>
      <source>a picture has 10 to 2400 dots to the inch, not %1</source>
      <translation>그림은 인치당 10에서 2400점까지이며 %1점은 안 됩니다</translation>
    </message>
    <message>
      <source>a frame is shown for 0.02 to 60 seconds, not %1</source>
      <translation>장면은 0.02초에서 60초까지 보이며 %1초는 안 됩니다</translation>
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
      <translation>성분 %1개는 너무 많아 인쇄할 수 없습니다.</translation>
    </message>
  </context>
  <context>
    <name>explorer.export.room_sequences</name>
    <message>
      <source>no room of the labs is open</source>
      <translation>열린 실험실 방이 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.export.script</name>
    <message>
      <source>The definitions, and what the program needs.</source>
      <translation>정의, 그리고 프로그램에 필요한 것.</translation>
    </message>
    <message>
      <source>The function and its derivatives, in numerator layout.</source>
      <translation>함수와 그 도함수, 분자 배열 방식.</translation>
    </message>
    <message>
      <source>Value, Jacobian and Hessian at the probe.</source>
      <translation>점에서의 함숫값, 야코비 행렬, 헤세 행렬.</translation>
    </message>
    <message>
      <source>A picture, where matplotlib is installed.</source>
      <translation>그림, matplotlib이 설치되어 있으면.</translation>
    </message>
    <message>
      <source>numpy has no such functions</source>
      <translation>numpy에는 없는 함수</translation>
    </message>
    <message>
      <source>value</source>
      <translation>값</translation>
    </message>
    <message>
      <source>Install matplotlib to see the picture.</source>
      <translation>그림을 보려면 matplotlib을 설치하십시오.</translation>
    </message>
  </context>
  <context>
    <name>explorer.export.sequences</name>
    <message>
      <source>Turning camera</source>
      <translation>도는 카메라</translation>
    </message>
    <message>
      <source>Taylor order</source>
      <translation>테일러 차수</translation>
    </message>
    <message>
      <source>line %1 is not a parameter</source>
      <translation>%1번째 줄은 매개변수가 아닙니다</translation>
    </message>
    <message>
      <source>Parameter %1</source>
      <translation>매개변수 %1</translation>
    </message>
    <message>
      <source>Steepest descent</source>
      <translation>최대 경사 하강</translation>
    </message>
  </context>
  <context>
    <name>explorer.graph.entries</name>
    <message>
      <source>more than %1 operations</source>
      <translation>연산 %1개 초과</translation>
    </message>
  </context>
  <context>
    <name>explorer.graph.ops</name>
    <message>
      <source>the order must be a whole number from 0 on, known when the definition is read</source>
      <translation>차수는 정의를 읽을 때 정해진 0 이상의 정수여야 합니다</translation>
    </message>
    <message>
      <source>the entries of a vector or matrix must have one shape, not %1</source>
      <translation>벡터나 행렬의 성분은 모양이 같아야 합니다: %1</translation>
    </message>
    <message>
      <source>a matrix cannot be an entry of a vector</source>
      <translation>행렬은 벡터의 성분이 될 수 없습니다</translation>
    </message>
    <message>
      <source>%1 cannot be indexed with %2 indices</source>
      <translation>%1에는 지표 %2개를 쓸 수 없습니다</translation>
    </message>
    <message>
      <source>index %1 is outside 1 to %2</source>
      <translation>지표 %1은(는) 1부터 %2까지를 벗어납니다</translation>
    </message>
    <message>
      <source>%1 has no part %2:%3</source>
      <translation>%1에는 %2:%3 부분이 없습니다</translation>
    </message>
    <message>
      <source>zeros are put around the entries of a vector or the rows of a matrix, %1 and %2</source>
      <translation>벡터의 성분이나 행렬의 행 둘레에 0을 %1개와 %2개 둡니다</translation>
    </message>
    <message>
      <source>%1 has no axis %2</source>
      <translation>%1에는 축 %2이(가) 없습니다</translation>
    </message>
    <message>
      <source>only a number can be spread over a shape, not %1</source>
      <translation>%1이(가) 아니라 수만 모양에 펼칠 수 있습니다</translation>
    </message>
    <message>
      <source>%1 cannot be rearranged to %2</source>
      <translation>%1을(를) %2(으)로 바꿀 수 없습니다</translation>
    </message>
    <message>
      <source>only a matrix can be transposed, not %1</source>
      <translation>%1이(가) 아니라 행렬만 전치할 수 있습니다</translation>
    </message>
    <message>
      <source>a diagonal matrix is made from a vector, not %1</source>
      <translation>대각행렬은 %1이(가) 아니라 벡터로 만듭니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.graph.shapes</name>
    <message>
      <source>1 entry</source>
      <translation>성분 1개</translation>
    </message>
    <message>
      <source>%1 and %2 cannot be combined entry by entry</source>
      <translation>%1과(와) %2은(는) 성분별로 계산할 수 없습니다</translation>
    </message>
    <message>
      <source>a matrix product needs vectors or matrices, not %1 and %2</source>
      <translation>행렬의 곱에는 %1과(와) %2이(가) 아니라 벡터나 행렬이 필요합니다</translation>
    </message>
    <message>
      <source>the inner sizes of a product must agree: %1 times %2</source>
      <translation>곱의 안쪽 크기가 같아야 합니다: %1 곱하기 %2</translation>
    </message>
    <message>
      <source>a square matrix is needed here, not %1</source>
      <translation>여기에는 %1이(가) 아니라 정사각행렬이 필요합니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.characters</name>
    <message>
      <source>a NUL character</source>
      <translation>NUL 문자</translation>
    </message>
    <message>
      <source>an invisible “%1”</source>
      <translation>보이지 않는 “%1”</translation>
    </message>
    <message>
      <source>a control character</source>
      <translation>제어 문자</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.completion</name>
    <message>
      <source>Both conditions hold.</source>
      <translation>두 조건이 모두 성립합니다.</translation>
    </message>
    <message>
      <source>At least one condition holds.</source>
      <translation>조건이 하나 이상 성립합니다.</translation>
    </message>
    <message>
      <source>The condition does not hold.</source>
      <translation>조건이 성립하지 않습니다.</translation>
    </message>
    <message>
      <source>x in R^3: the shape of an argument.</source>
      <translation>x in R^3: 인수의 모양.</translation>
    </message>
    <message>
      <source>a mod b: the remainder of a divided by b.</source>
      <translation>a mod b: a를 b로 나눈 나머지.</translation>
    </message>
    <message>
      <source>A name of this document.</source>
      <translation>이 문서의 이름.</translation>
    </message>
    <message>
      <source> (without brackets after it)</source>
      <translation> (뒤에 괄호 없음)</translation>
    </message>
    <message>
      <source>The Greek letter %1.</source>
      <translation>그리스 문자 %1.</translation>
    </message>
    <message>
      <source>The sign %1.</source>
      <translation>기호 %1.</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.definitions</name>
    <message>
      <source>write a decimal point: {0}.{1}</source>
      <translation>소수점을 쓰십시오: {0}.{1}</translation>
    </message>
    <message>
      <source>leave out the comma of thousands, {0}, or put a decimal point: {1}</source>
      <translation>천 단위 쉼표를 빼십시오: {0}. 소수점이면 점을 쓰십시오: {1}</translation>
    </message>
    <message>
      <source>`%1` has no formula yet</source>
      <translation>`%1`에 아직 식이 없습니다</translation>
    </message>
    <message>
      <source>write = and the formula: %1 = x^2</source>
      <translation>=와 식을 쓰십시오: %1 = x^2</translation>
    </message>
    <message>
      <source>write =</source>
      <translation>= 쓰기</translation>
    </message>
    <message>
      <source>write =; two of them compare two values</source>
      <translation>=를 하나만 쓰십시오. 두 개는 두 값을 비교합니다</translation>
    </message>
    <message>
      <source>write = there</source>
      <translation>그곳에 =를 쓰십시오</translation>
    </message>
    <message>
      <source>`%1` stands where a definition has `=`</source>
      <translation>`=`가 있어야 할 곳에 `%1`이(가) 있습니다</translation>
    </message>
    <message>
      <source>nothing follows `=`</source>
      <translation>`=` 뒤에 아무것도 없습니다</translation>
    </message>
    <message>
      <source>write the formula after it</source>
      <translation>그 뒤에 식을 쓰십시오</translation>
    </message>
    <message>
      <source>the argument `%1` is there twice</source>
      <translation>인수 `%1`이(가) 두 번 있습니다</translation>
    </message>
    <message>
      <source>give the second another name</source>
      <translation>둘째 것에 다른 이름을 주십시오</translation>
    </message>
    <message>
      <source>`%1` cannot be an argument</source>
      <translation>`%1`은(는) 인수가 될 수 없습니다</translation>
    </message>
    <message>
      <source>an argument is a name, as in f(x, y) = x + y</source>
      <translation>인수는 f(x, y) = x + y처럼 이름이어야 합니다</translation>
    </message>
    <message>
      <source>write |-&gt;</source>
      <translation>|-&gt; 쓰기</translation>
    </message>
    <message>
      <source>`-&gt;` stands between spaces, as in R^2 -&gt; R</source>
      <translation>`-&gt;`는 R^2 -&gt; R처럼 공간 사이에 씁니다</translation>
    </message>
    <message>
      <source>before the formula write |-&gt;</source>
      <translation>식 앞에 |-&gt;를 쓰십시오</translation>
    </message>
    <message>
      <source>an argument is a single name, as in f(x, y) = x + y</source>
      <translation>인수는 f(x, y) = x + y처럼 이름 하나여야 합니다</translation>
    </message>
    <message>
      <source>put a comma</source>
      <translation>쉼표 넣기</translation>
    </message>
    <message>
      <source>`%1` is not expected between arguments</source>
      <translation>인수 사이에 `%1`이(가) 올 수 없습니다</translation>
    </message>
    <message>
      <source>put a comma between arguments</source>
      <translation>인수 사이에 쉼표를 넣으십시오</translation>
    </message>
    <message>
      <source>one definition a line; bring an equation to one side, or compare with ==</source>
      <translation>한 줄에 정의 하나만 쓰십시오. 방정식은 한 변으로 모으고, 비교는 ==로 합니다</translation>
    </message>
    <message>
      <source>`%1` has a second `=`</source>
      <translation>`%1`에 `=`가 두 번 있습니다</translation>
    </message>
    <message>
      <source>make it the range of a parameter</source>
      <translation>매개변수의 범위로 만들기</translation>
    </message>
    <message>
      <source>`%1` is read as a number times a vector</source>
      <translation>`%1`을(를) 수와 벡터의 곱으로 읽었습니다</translation>
    </message>
    <message>
      <source>a range is written low .. high</source>
      <translation>범위는 낮은 값 .. 높은 값으로 씁니다</translation>
    </message>
    <message>
      <source>for example [0 .. 5 step 0.1]</source>
      <translation>예: [0 .. 5 step 0.1]</translation>
    </message>
    <message>
      <source>the range</source>
      <translation>범위</translation>
    </message>
    <message>
      <source>an interval is not a space of numbers</source>
      <translation>구간은 수의 공간이 아닙니다</translation>
    </message>
    <message>
      <source>a slider is written a = 1 [0 .. 5]</source>
      <translation>슬라이더는 a = 1 [0 .. 5]처럼 씁니다</translation>
    </message>
    <message>
      <source>`%1` is not a space of numbers</source>
      <translation>`%1`은(는) 수의 공간이 아닙니다</translation>
    </message>
    <message>
      <source>write R, R^3 or R^(3x2)</source>
      <translation>R, R^3, R^(3x2)처럼 쓰십시오</translation>
    </message>
    <message>
      <source>put brackets around the sizes</source>
      <translation>크기를 괄호로 묶기</translation>
    </message>
    <message>
      <source>the sizes of a matrix stand in brackets</source>
      <translation>행렬의 크기는 괄호 안에 씁니다</translation>
    </message>
    <message>
      <source>write R^%1</source>
      <translation>R^%1 쓰기</translation>
    </message>
    <message>
      <source>`%1` is not expected in a shape</source>
      <translation>모양에 `%1`이(가) 올 수 없습니다</translation>
    </message>
    <message>
      <source>write R^(3x2) for 3 rows and 2 columns</source>
      <translation>3행 2열이면 R^(3x2)라고 쓰십시오</translation>
    </message>
    <message>
      <source>at most two sizes are read</source>
      <translation>크기는 두 개까지 읽습니다</translation>
    </message>
    <message>
      <source>a vector is in R^n, a matrix in R^(m x n)</source>
      <translation>벡터는 R^n, 행렬은 R^(m x n)에 있습니다</translation>
    </message>
    <message>
      <source>`%1` is not a size</source>
      <translation>`%1`은(는) 크기가 아닙니다</translation>
    </message>
    <message>
      <source>write a whole number from 1 to 1000, as in R^3</source>
      <translation>R^3처럼 1부터 1000까지의 정수를 쓰십시오</translation>
    </message>
    <message>
      <source>begin with a name, as in f(x, y) = … or a = …; to compare, write ==</source>
      <translation>f(x, y) = …나 a = …처럼 이름으로 시작하십시오. 비교하려면 ==를 쓰십시오</translation>
    </message>
    <message>
      <source>the left side of `=` is not a name or a function with arguments</source>
      <translation>`=`의 왼쪽이 이름도, 인수가 있는 함수도 아닙니다</translation>
    </message>
    <message>
      <source>bring it to one side</source>
      <translation>한쪽으로 모으기</translation>
    </message>
    <message>
      <source>between the spaces, as in f: R^2 -&gt; R</source>
      <translation>f: R^2 -&gt; R처럼 공간 사이에</translation>
    </message>
    <message>
      <source>the formula of `%1` is missing</source>
      <translation>`%1`의 식이 없습니다</translation>
    </message>
    <message>
      <source>add , (x, y) |-&gt; and the formula</source>
      <translation>, (x, y) |-&gt; 와 식을 덧붙이십시오</translation>
    </message>
    <message>
      <source>before the formula, as in (x, y) |-&gt; x + y</source>
      <translation>(x, y) |-&gt; x + y처럼 식 앞에</translation>
    </message>
    <message>
      <source>write %1</source>
      <translation>%1 쓰기</translation>
    </message>
    <message>
      <source>`%1` is missing</source>
      <translation>`%1`이(가) 없습니다</translation>
    </message>
    <message>
      <source>write %1 %2</source>
      <translation>%1 %2 쓰기</translation>
    </message>
    <message>
      <source>%1 arguments do not fill %2</source>
      <translation>인수 %1개로는 %2이(가) 채워지지 않습니다</translation>
    </message>
    <message>
      <source>write R^%1 -&gt; …, or name other arguments</source>
      <translation>R^%1 -&gt; …라고 쓰거나 인수 이름을 바꾸십시오</translation>
    </message>
    <message>
      <source>use a decimal point</source>
      <translation>소수점 쓰기</translation>
    </message>
    <message>
      <source>a comma separates entries; it is not a decimal sign</source>
      <translation>쉼표는 성분을 나누며 소수점이 아닙니다</translation>
    </message>
    <message>
      <source>begin a new line</source>
      <translation>새 줄 시작</translation>
    </message>
    <message>
      <source>a second definition begins here</source>
      <translation>여기서 둘째 정의가 시작됩니다</translation>
    </message>
    <message>
      <source>write each definition on its own line</source>
      <translation>정의마다 한 줄에 쓰십시오</translation>
    </message>
    <message>
      <source>a comma stands outside brackets</source>
      <translation>괄호 밖에 쉼표가 있습니다</translation>
    </message>
    <message>
      <source>entries of a vector stand in brackets: [a, b]</source>
      <translation>벡터의 성분은 [a, b]처럼 괄호 안에 씁니다</translation>
    </message>
    <message>
      <source>`%1` closes nothing</source>
      <translation>`%1`에 짝이 없습니다</translation>
    </message>
    <message>
      <source>write |x| with a bar on both sides</source>
      <translation>|x|처럼 양쪽에 막대를 쓰십시오</translation>
    </message>
    <message>
      <source>`%1` is not expected here</source>
      <translation>여기에 `%1`이(가) 올 수 없습니다</translation>
    </message>
    <message>
      <source>a signature is written f: R^2 -&gt; R, (x, y) |-&gt; x + y</source>
      <translation>함수의 꼴은 f: R^2 -&gt; R, (x, y) |-&gt; x + y처럼 씁니다</translation>
    </message>
    <message>
      <source>write in</source>
      <translation>in 쓰기</translation>
    </message>
    <message>
      <source>write %1 in R^3</source>
      <translation>%1 in R^3라고 쓰십시오</translation>
    </message>
    <message>
      <source>`:` stands where the shape of an argument has `in`</source>
      <translation>인수의 모양에는 `:` 대신 `in`을 씁니다</translation>
    </message>
    <message>
      <source>`in` is not expected here</source>
      <translation>여기에 `in`이 올 수 없습니다</translation>
    </message>
    <message>
      <source>the range of a parameter is written [0 .. 5]</source>
      <translation>매개변수의 범위는 [0 .. 5]처럼 씁니다</translation>
    </message>
    <message>
      <source>`:` is not expected here</source>
      <translation>여기에 `:`이 올 수 없습니다</translation>
    </message>
    <message>
      <source>a piecewise value stands in braces: {x &lt; 0: -x, x}</source>
      <translation>조각별 값은 {x &lt; 0: -x, x}처럼 중괄호에 씁니다</translation>
    </message>
    <message>
      <source>delete it, or complete what comes before it</source>
      <translation>지우거나 앞부분을 완성하십시오</translation>
    </message>
    <message>
      <source>declare i as an argument or a parameter to use it as a name</source>
      <translation>i를 이름으로 쓰려면 인수나 매개변수로 선언하십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.echo</name>
    <message>
      <source>step</source>
      <translation>간격</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.enclosures</name>
    <message>
      <source>the brackets are empty</source>
      <translation>괄호가 비어 있습니다</translation>
    </message>
    <message>
      <source>write a value between them</source>
      <translation>그 사이에 값을 쓰십시오</translation>
    </message>
    <message>
      <source>the bracket</source>
      <translation>괄호</translation>
    </message>
    <message>
      <source>write entries between them: [1, 2]</source>
      <translation>그 사이에 성분을 쓰십시오: [1, 2]</translation>
    </message>
    <message>
      <source>the rows of a matrix must be equally long, not %1</source>
      <translation>행렬의 행은 길이가 같아야 합니다: %1</translation>
    </message>
    <message>
      <source>a semicolon ends a row: [1, 2; 3, 4]</source>
      <translation>쌍반점은 행을 끝냅니다: [1, 2; 3, 4]</translation>
    </message>
    <message>
      <source>the vector</source>
      <translation>벡터</translation>
    </message>
    <message>
      <source>the braces are empty</source>
      <translation>중괄호가 비어 있습니다</translation>
    </message>
    <message>
      <source>a piecewise value is written {x &lt; 0: -x, x}</source>
      <translation>조각별 값은 {x &lt; 0: -x, x}처럼 씁니다</translation>
    </message>
    <message>
      <source>the piecewise value</source>
      <translation>조각별 값</translation>
    </message>
    <message>
      <source>a piecewise value needs `:` after each condition</source>
      <translation>조각별 값에는 조건마다 뒤에 `:`이 필요합니다</translation>
    </message>
    <message>
      <source>for example {x &lt; 0: -x, x}</source>
      <translation>예: {x &lt; 0: -x, x}</translation>
    </message>
    <message>
      <source>only the last piece may stand without a condition</source>
      <translation>마지막 조각만 조건 없이 쓸 수 있습니다</translation>
    </message>
    <message>
      <source>write condition: value, …, value</source>
      <translation>조건: 값, …, 값으로 쓰십시오</translation>
    </message>
    <message>
      <source>the index of the norm</source>
      <translation>노름의 지표</translation>
    </message>
    <message>
      <source>there is no norm with index `%1`</source>
      <translation>지표가 `%1`인 노름은 없습니다</translation>
    </message>
    <message>
      <source>write 1, 2, inf, or F for a matrix</source>
      <translation>1, 2, inf, 행렬이면 F를 쓰십시오</translation>
    </message>
    <message>
      <source>the LaTeX environment `%1` is not read here</source>
      <translation>LaTeX 환경 `%1`은(는) 여기서 읽지 않습니다</translation>
    </message>
    <message>
      <source>bmatrix, pmatrix and cases are</source>
      <translation>bmatrix, pmatrix, cases는 읽습니다</translation>
    </message>
    <message>
      <source>`%1` is never ended</source>
      <translation>`%1`이(가) 끝나지 않았습니다</translation>
    </message>
    <message>
      <source>add \end{%1}</source>
      <translation>\end{%1} 더하기</translation>
    </message>
    <message>
      <source>the cases have no condition</source>
      <translation>경우에 조건이 없습니다</translation>
    </message>
    <message>
      <source>write value &amp; condition \\ in each row</source>
      <translation>각 행에 값 &amp; 조건 \\로 쓰십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.latex_commands</name>
    <message>
      <source>integrals are not read</source>
      <translation>적분은 읽지 않습니다</translation>
    </message>
    <message>
      <source>there are derivatives, sums and products: sum(k^2, k, 1, 10)</source>
      <translation>도함수, 합, 곱을 쓸 수 있습니다: sum(k^2, k, 1, 10)</translation>
    </message>
    <message>
      <source>limits are not read</source>
      <translation>극한은 읽지 않습니다</translation>
    </message>
    <message>
      <source>write the formula of the limit itself</source>
      <translation>극한의 식 자체를 쓰십시오</translation>
    </message>
    <message>
      <source>binomial coefficients are not read</source>
      <translation>이항계수는 읽지 않습니다</translation>
    </message>
    <message>
      <source>write n!/(k! (n - k)!)</source>
      <translation>n!/(k! (n - k)!)라고 쓰십시오</translation>
    </message>
    <message>
      <source>braces with labels are not read</source>
      <translation>이름표가 달린 중괄호는 읽지 않습니다</translation>
    </message>
    <message>
      <source>paste the formula without \underbrace{…}_{…}</source>
      <translation>\underbrace{…}_{…} 없이 식을 붙여 넣으십시오</translation>
    </message>
    <message>
      <source>paste the formula without \overbrace{…}^{…}</source>
      <translation>\overbrace{…}^{…} 없이 식을 붙여 넣으십시오</translation>
    </message>
    <message>
      <source>± has two values, a function has one</source>
      <translation>±는 값이 둘이지만 함수의 값은 하나입니다</translation>
    </message>
    <message>
      <source>write two functions, one with + and one with -</source>
      <translation>+인 함수와 -인 함수를 따로 쓰십시오</translation>
    </message>
    <message>
      <source>angles are in radians</source>
      <translation>각은 라디안입니다</translation>
    </message>
    <message>
      <source>write 30 pi/180 for 30 degrees</source>
      <translation>30도는 30 pi/180으로 쓰십시오</translation>
    </message>
    <message>
      <source>words of logic are not read</source>
      <translation>논리 낱말은 읽지 않습니다</translation>
    </message>
    <message>
      <source>write the formula alone</source>
      <translation>식만 쓰십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.operands</name>
    <message>
      <source>write a value there or delete the sign</source>
      <translation>그곳에 값을 쓰거나 기호를 지우십시오</translation>
    </message>
    <message>
      <source>`%1` has nothing on its left</source>
      <translation>`%1` 왼쪽에 아무것도 없습니다</translation>
    </message>
    <message>
      <source>at the end</source>
      <translation>(끝에서)</translation>
    </message>
    <message>
      <source>before `%1`</source>
      <translation>(`%1` 앞에서)</translation>
    </message>
    <message>
      <source>`%1` has nothing on its right %2</source>
      <translation>`%1` 오른쪽에 아무것도 없습니다 %2</translation>
    </message>
    <message>
      <source>write a number, a name or a bracket there</source>
      <translation>그곳에 수, 이름, 괄호를 쓰십시오</translation>
    </message>
    <message>
      <source>the formula ends too early</source>
      <translation>식이 너무 일찍 끝났습니다</translation>
    </message>
    <message>
      <source>write what is missing at the end</source>
      <translation>끝에 빠진 것을 쓰십시오</translation>
    </message>
    <message>
      <source>`%1` comes where a value is expected</source>
      <translation>값이 와야 할 곳에 `%1`이(가) 있습니다</translation>
    </message>
    <message>
      <source>write what belongs into the bracket</source>
      <translation>괄호 안에 들어갈 것을 쓰십시오</translation>
    </message>
    <message>
      <source>an exponent needs something before it</source>
      <translation>지수 앞에는 무엇인가 있어야 합니다</translation>
    </message>
    <message>
      <source>for example x²</source>
      <translation>예: x²</translation>
    </message>
    <message>
      <source>a value should stand here: a number, a name or a bracket</source>
      <translation>여기에는 수, 이름, 괄호 같은 값이 와야 합니다</translation>
    </message>
    <message>
      <source>take it under the root</source>
      <translation>근호 안에 넣기</translation>
    </message>
    <message>
      <source>the root ends after %1</source>
      <translation>근호가 %1 뒤에서 끝납니다</translation>
    </message>
    <message>
      <source>the degree of the root</source>
      <translation>근의 차수</translation>
    </message>
    <message>
      <source>`%1` lacks an argument in braces</source>
      <translation>`%1`에 중괄호 인수가 빠졌습니다</translation>
    </message>
    <message>
      <source>write %1{…}{…}</source>
      <translation>%1{…}{…}라고 쓰십시오</translation>
    </message>
    <message>
      <source>write %1{…}</source>
      <translation>%1{…}라고 쓰십시오</translation>
    </message>
    <message>
      <source>the group</source>
      <translation>묶음</translation>
    </message>
    <message>
      <source>this derivative cannot be read</source>
      <translation>이 도함수를 읽을 수 없습니다</translation>
    </message>
    <message>
      <source>write ∂f/∂x, or d/dx (…)</source>
      <translation>∂f/∂x나 d/dx (…)로 쓰십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.parser</name>
    <message>
      <source>divide by the product</source>
      <translation>곱으로 나누기</translation>
    </message>
    <message>
      <source>`…/%1` is read as (…/%2) times %3</source>
      <translation>`…/%1`을(를) (…/%2) 곱하기 %3(으)로 읽었습니다</translation>
    </message>
    <message>
      <source>put the product into the exponent</source>
      <translation>곱을 지수에 넣기</translation>
    </message>
    <message>
      <source>the exponent ends after %1; %2 multiplies</source>
      <translation>지수는 %1 뒤에서 끝나고 %2은(는) 곱해집니다</translation>
    </message>
    <message>
      <source>`%1…` is read as %2 times %3 times |…</source>
      <translation>`%1…`을(를) %2 곱하기 %3 곱하기 |…로 읽었습니다</translation>
    </message>
    <message>
      <source>a number has one decimal point</source>
      <translation>수의 소수점은 하나입니다</translation>
    </message>
    <message>
      <source>delete one of the points</source>
      <translation>점 하나를 지우십시오</translation>
    </message>
    <message>
      <source>write a comma between entries, or * to multiply</source>
      <translation>성분 사이에는 쉼표, 곱이면 *를 쓰십시오</translation>
    </message>
    <message>
      <source>two numbers stand side by side</source>
      <translation>수 두 개가 나란히 있습니다</translation>
    </message>
    <message>
      <source>make it a power</source>
      <translation>거듭제곱으로</translation>
    </message>
    <message>
      <source>`%1` is read as a product</source>
      <translation>`%1`을(를) 곱으로 읽었습니다</translation>
    </message>
    <message>
      <source>the exponent</source>
      <translation>지수</translation>
    </message>
    <message>
      <source>`%1` is not an exponent</source>
      <translation>`%1`은(는) 지수가 아닙니다</translation>
    </message>
    <message>
      <source>write it with ^, for example x^(n+1)</source>
      <translation>x^(n+1)처럼 ^로 쓰십시오</translation>
    </message>
    <message>
      <source>the order</source>
      <translation>차수</translation>
    </message>
    <message>
      <source>the index</source>
      <translation>지표</translation>
    </message>
    <message>
      <source>an argument is missing after the comma</source>
      <translation>쉼표 뒤에 인수가 없습니다</translation>
    </message>
    <message>
      <source>add it or delete the comma</source>
      <translation>인수를 쓰거나 쉼표를 지우십시오</translation>
    </message>
    <message>
      <source>take the bracket into the argument</source>
      <translation>괄호를 인수에 넣기</translation>
    </message>
    <message>
      <source>the argument ends after `%1`; the bracket multiplies</source>
      <translation>인수는 `%1` 뒤에서 끝나고 괄호는 곱해집니다</translation>
    </message>
    <message>
      <source>take it into the argument</source>
      <translation>인수에 넣기</translation>
    </message>
    <message>
      <source>the argument ends after `%1`, before `%2`</source>
      <translation>인수는 `%1` 뒤, `%2` 앞에서 끝납니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.partials</name>
    <message>
      <source>the orders above and below differ: %1 and %2</source>
      <translation>위와 아래의 차수가 다릅니다: %1, %2</translation>
    </message>
    <message>
      <source>for example ∂²f/∂x∂y</source>
      <translation>예: ∂²f/∂x∂y</translation>
    </message>
    <message>
      <source>`%1` is not expected in this derivative</source>
      <translation>이 도함수에 `%1`이(가) 올 수 없습니다</translation>
    </message>
    <message>
      <source>write d/dx (…)</source>
      <translation>d/dx (…)라고 쓰십시오</translation>
    </message>
    <message>
      <source>nothing follows the derivative</source>
      <translation>도함수 뒤에 아무것도 없습니다</translation>
    </message>
    <message>
      <source>write %1/%2 (x^2)</source>
      <translation>%1/%2 (x^2)처럼 쓰십시오</translation>
    </message>
    <message>
      <source>∇ is followed by a function</source>
      <translation>∇ 뒤에는 함수가 옵니다</translation>
    </message>
    <message>
      <source>for example ∇f(x, y)</source>
      <translation>예: ∇f(x, y)</translation>
    </message>
    <message>
      <source>the list of names</source>
      <translation>이름 목록</translation>
    </message>
    <message>
      <source>∇ has the names of arguments below it</source>
      <translation>∇ 아래에는 인수의 이름을 씁니다</translation>
    </message>
    <message>
      <source>for example ∇_x f</source>
      <translation>예: ∇_x f</translation>
    </message>
    <message>
      <source>only ∇ and ∇² are read</source>
      <translation>∇와 ∇²만 읽습니다</translation>
    </message>
    <message>
      <source>write D(f, [1, 2]) for other derivatives</source>
      <translation>다른 도함수는 D(f, [1, 2])로 쓰십시오</translation>
    </message>
    <message>
      <source>∇² is read as the Laplace operator</source>
      <translation>∇²을 라플라스 연산자로 읽었습니다</translation>
    </message>
    <message>
      <source>the Hessian matrix</source>
      <translation>헤세 행렬</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.stream</name>
    <message>
      <source>`%1` is never closed</source>
      <translation>`%1`이(가) 닫히지 않았습니다</translation>
    </message>
    <message>
      <source>add `%1` where it ends</source>
      <translation>끝나는 곳에 `%1`을(를) 더하십시오</translation>
    </message>
    <message>
      <source>delete it, or add `%1` before it</source>
      <translation>지우거나 앞에 `%1`을(를) 더하십시오</translation>
    </message>
    <message>
      <source>`%1` is closed by `%2`</source>
      <translation>`%1`이(가) `%2`(으)로 닫혔습니다</translation>
    </message>
    <message>
      <source>write `%1` instead</source>
      <translation>대신 `%1`을(를) 쓰십시오</translation>
    </message>
    <message>
      <source>%1 is never closed</source>
      <translation>%1이(가) 닫히지 않았습니다</translation>
    </message>
    <message>
      <source>a comma separates entries</source>
      <translation>쉼표는 성분을 나눕니다</translation>
    </message>
    <message>
      <source>close it with `%1` first</source>
      <translation>먼저 `%1`(으)로 닫으십시오</translation>
    </message>
    <message>
      <source>the range of a parameter stands in square brackets: [0 .. 5]</source>
      <translation>매개변수의 범위는 [0 .. 5]처럼 대괄호에 씁니다</translation>
    </message>
    <message>
      <source>`%1` is not expected here, inside %2</source>
      <translation>%2 안에 `%1`이(가) 올 수 없습니다</translation>
    </message>
    <message>
      <source>from here on the readings of this line are not explained one by one</source>
      <translation>여기서부터는 이 줄의 읽기를 하나하나 설명하지 않습니다</translation>
    </message>
    <message>
      <source>or write %1</source>
      <translation>또는 %1 쓰기</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.tokens</name>
    <message>
      <source>nested more than %1 deep</source>
      <translation>%1겹보다 깊습니다</translation>
    </message>
    <message>
      <source>give the inner part a name on a line of its own</source>
      <translation>안쪽 부분에 따로 한 줄로 이름을 주십시오</translation>
    </message>
    <message>
      <source>the text holds %1 (%2) here</source>
      <translation>여기에 %1 (%2)이(가) 있습니다</translation>
    </message>
    <message>
      <source>delete it; it cannot be seen but it is there</source>
      <translation>지우십시오. 보이지 않지만 있습니다</translation>
    </message>
    <message>
      <source>a formula does not end with a point</source>
      <translation>식은 점으로 끝나지 않습니다</translation>
    </message>
    <message>
      <source>delete the point</source>
      <translation>점 지우기</translation>
    </message>
    <message>
      <source>write the function without `%1.`</source>
      <translation>`%1.` 없이 함수를 쓰십시오</translation>
    </message>
    <message>
      <source>`%1` is not needed</source>
      <translation>`%1`은(는) 필요 없습니다</translation>
    </message>
    <message>
      <source>a point belongs between the digits of a number</source>
      <translation>점은 수의 숫자 사이에 씁니다</translation>
    </message>
    <message>
      <source>write 0.5 or 2 · x</source>
      <translation>0.5나 2 · x처럼 쓰십시오</translation>
    </message>
    <message>
      <source>`=&gt;` is not a sign of this language</source>
      <translation>`=&gt;`는 이 언어의 기호가 아닙니다</translation>
    </message>
    <message>
      <source>write &gt;= for “at least”, -&gt; in a signature</source>
      <translation>‘이상’은 &gt;=, 함수의 꼴에는 -&gt;를 쓰십시오</translation>
    </message>
    <message>
      <source>`%1` has no meaning in a formula</source>
      <translation>`%1`은(는) 식에서 뜻이 없습니다</translation>
    </message>
    <message>
      <source>delete it or write its name in letters</source>
      <translation>지우거나 이름을 글자로 쓰십시오</translation>
    </message>
    <message>
      <source>write it as text, for example sin(x) or a/b</source>
      <translation>sin(x)나 a/b처럼 글로 쓰십시오</translation>
    </message>
    <message>
      <source>`\%1` is not a LaTeX command read here</source>
      <translation>`\%1`은(는) 여기서 읽는 LaTeX 명령이 아닙니다</translation>
    </message>
    <message>
      <source>a backslash begins a LaTeX command</source>
      <translation>역빗금은 LaTeX 명령의 시작입니다</translation>
    </message>
    <message>
      <source>delete it, or write a command such as \frac{1}{2}</source>
      <translation>지우거나 \frac{1}{2} 같은 명령을 쓰십시오</translation>
    </message>
    <message>
      <source>dollar signs surround a formula and are no part of it</source>
      <translation>달러 기호는 식을 둘러쌀 뿐 식의 일부가 아닙니다</translation>
    </message>
    <message>
      <source>delete the dollar signs</source>
      <translation>달러 기호 지우기</translation>
    </message>
    <message>
      <source>`%` has no meaning in a formula</source>
      <translation>`%`는 식에서 뜻이 없습니다</translation>
    </message>
    <message>
      <source>write 50/100 for 50%</source>
      <translation>50%는 50/100으로 쓰십시오</translation>
    </message>
    <message>
      <source>`½` is not read</source>
      <translation>`½`은 읽지 않습니다</translation>
    </message>
    <message>
      <source>write 1/2</source>
      <translation>1/2로 쓰십시오</translation>
    </message>
    <message>
      <source>`¼` is not read</source>
      <translation>`¼`은 읽지 않습니다</translation>
    </message>
    <message>
      <source>write 1/4</source>
      <translation>1/4로 쓰십시오</translation>
    </message>
    <message>
      <source>`¾` is not read</source>
      <translation>`¾`은 읽지 않습니다</translation>
    </message>
    <message>
      <source>write 3/4</source>
      <translation>3/4으로 쓰십시오</translation>
    </message>
    <message>
      <source>`?` has no meaning in a formula</source>
      <translation>`?`는 식에서 뜻이 없습니다</translation>
    </message>
    <message>
      <source>delete it; every value has to be known</source>
      <translation>지우십시오. 모든 값은 정해져 있어야 합니다</translation>
    </message>
    <message>
      <source>the text has %1 characters; at most %2 are read</source>
      <translation>글이 %1자입니다. %2자까지 읽습니다</translation>
    </message>
    <message>
      <source>shorten it or split it into several definitions</source>
      <translation>줄이거나 여러 정의로 나누십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.vocabulary</name>
    <message>
      <source>Sine of an angle in radians.</source>
      <translation>라디안 각의 사인.</translation>
    </message>
    <message>
      <source>Cosine of an angle in radians.</source>
      <translation>라디안 각의 코사인.</translation>
    </message>
    <message>
      <source>Tangent of an angle in radians.</source>
      <translation>라디안 각의 탄젠트.</translation>
    </message>
    <message>
      <source>Secant, 1 / cos x.</source>
      <translation>시컨트, 1 / cos x.</translation>
    </message>
    <message>
      <source>Cosecant, 1 / sin x.</source>
      <translation>코시컨트, 1 / sin x.</translation>
    </message>
    <message>
      <source>Cotangent, cos x / sin x.</source>
      <translation>코탄젠트, cos x / sin x.</translation>
    </message>
    <message>
      <source>The angle in [-π/2, π/2] whose sine is x.</source>
      <translation>사인이 x인 [-π/2, π/2]의 각.</translation>
    </message>
    <message>
      <source>The angle in [0, π] whose cosine is x.</source>
      <translation>코사인이 x인 [0, π]의 각.</translation>
    </message>
    <message>
      <source>The angle in (-π/2, π/2) whose tangent is x.</source>
      <translation>탄젠트가 x인 (-π/2, π/2)의 각.</translation>
    </message>
    <message>
      <source>The angle whose secant is x.</source>
      <translation>시컨트가 x인 각.</translation>
    </message>
    <message>
      <source>The angle whose cosecant is x.</source>
      <translation>코시컨트가 x인 각.</translation>
    </message>
    <message>
      <source>The angle in (0, π) whose cotangent is x.</source>
      <translation>코탄젠트가 x인 (0, π)의 각.</translation>
    </message>
    <message>
      <source>Hyperbolic sine.</source>
      <translation>쌍곡사인.</translation>
    </message>
    <message>
      <source>Hyperbolic cosine.</source>
      <translation>쌍곡코사인.</translation>
    </message>
    <message>
      <source>Hyperbolic tangent.</source>
      <translation>쌍곡탄젠트.</translation>
    </message>
    <message>
      <source>Hyperbolic secant, 1 / cosh x.</source>
      <translation>쌍곡시컨트, 1 / cosh x.</translation>
    </message>
    <message>
      <source>Hyperbolic cosecant, 1 / sinh x.</source>
      <translation>쌍곡코시컨트, 1 / sinh x.</translation>
    </message>
    <message>
      <source>Hyperbolic cotangent, cosh x / sinh x.</source>
      <translation>쌍곡코탄젠트, cosh x / sinh x.</translation>
    </message>
    <message>
      <source>Inverse hyperbolic sine.</source>
      <translation>역쌍곡사인.</translation>
    </message>
    <message>
      <source>Inverse hyperbolic cosine, for x ≥ 1.</source>
      <translation>역쌍곡코사인, x ≥ 1.</translation>
    </message>
    <message>
      <source>Inverse hyperbolic tangent, for |x| &lt; 1.</source>
      <translation>역쌍곡탄젠트, |x| &lt; 1.</translation>
    </message>
    <message>
      <source>Inverse hyperbolic secant.</source>
      <translation>역쌍곡시컨트.</translation>
    </message>
    <message>
      <source>Inverse hyperbolic cosecant.</source>
      <translation>역쌍곡코시컨트.</translation>
    </message>
    <message>
      <source>Inverse hyperbolic cotangent, for |x| &gt; 1.</source>
      <translation>역쌍곡코탄젠트, |x| &gt; 1.</translation>
    </message>
    <message>
      <source>The exponential function, e to the power x.</source>
      <translation>지수함수, e의 x제곱.</translation>
    </message>
    <message>
      <source>exp(x) - 1, with all its digits for small x.</source>
      <translation>exp(x) - 1, 작은 x에서도 모든 자리까지.</translation>
    </message>
    <message>
      <source>Natural logarithm, for x &gt; 0.</source>
      <translation>자연로그, x &gt; 0.</translation>
    </message>
    <message>
      <source>ln(1 + x), with all its digits for small x.</source>
      <translation>ln(1 + x), 작은 x에서도 모든 자리까지.</translation>
    </message>
    <message>
      <source>Natural logarithm, as ln; write log10(x), log_b(x) or log(x, b) for another base.</source>
      <translation>ln과 같은 자연로그. 다른 밑은 log10(x), log_b(x), log(x, b)로 씁니다.</translation>
    </message>
    <message>
      <source>Logarithm to the base 10.</source>
      <translation>상용로그 (밑 10).</translation>
    </message>
    <message>
      <source>Logarithm to the base 2.</source>
      <translation>밑이 2인 로그.</translation>
    </message>
    <message>
      <source>Square root, for x ≥ 0.</source>
      <translation>제곱근, x ≥ 0.</translation>
    </message>
    <message>
      <source>Cube root, real for every x.</source>
      <translation>세제곱근, 모든 x에서 실수.</translation>
    </message>
    <message>
      <source>root(x, n): the n-th root of x; real for negative x when n is odd.</source>
      <translation>root(x, n): x의 n제곱근. n이 홀수이면 음수 x에서도 실수.</translation>
    </message>
    <message>
      <source>Absolute value |x|.</source>
      <translation>절댓값 |x|.</translation>
    </message>
    <message>
      <source>-1, 0 or 1, the sign of x.</source>
      <translation>x의 부호: -1, 0, 1.</translation>
    </message>
    <message>
      <source>The largest integer at most x.</source>
      <translation>x 이하의 가장 큰 정수.</translation>
    </message>
    <message>
      <source>The smallest integer at least x.</source>
      <translation>x 이상의 가장 작은 정수.</translation>
    </message>
    <message>
      <source>The integer nearest to x.</source>
      <translation>x에 가장 가까운 정수.</translation>
    </message>
    <message>
      <source>mod(a, b): the remainder of a divided by b, with the sign of b.</source>
      <translation>mod(a, b): a를 b로 나눈 나머지, 부호는 b와 같음.</translation>
    </message>
    <message>
      <source>The smallest of its arguments, or of the entries of a vector.</source>
      <translation>인수들 또는 벡터의 성분 중 가장 작은 것.</translation>
    </message>
    <message>
      <source>The largest of its arguments, or of the entries of a vector.</source>
      <translation>인수들 또는 벡터의 성분 중 가장 큰 것.</translation>
    </message>
    <message>
      <source>atan2(y, x): the angle of the point (x, y), in (-π, π].</source>
      <translation>atan2(y, x): 점 (x, y)의 각, (-π, π].</translation>
    </message>
    <message>
      <source>hypot(a, b): the length of (a, b), √(a² + b²).</source>
      <translation>hypot(a, b): (a, b)의 길이, √(a² + b²).</translation>
    </message>
    <message>
      <source>The logistic function 1 / (1 + e^-x).</source>
      <translation>로지스틱 함수 1 / (1 + e^-x).</translation>
    </message>
    <message>
      <source>log(1 + e^x), a smooth relu.</source>
      <translation>log(1 + e^x), 매끄러운 relu.</translation>
    </message>
    <message>
      <source>leakyrelu(x, slope): x for x &gt; 0, else slope · x (slope 0.01).</source>
      <translation>leakyrelu(x, slope): x &gt; 0이면 x, 아니면 slope · x (slope 0.01).</translation>
    </message>
    <message>
      <source>x Φ(x), with the normal distribution function Φ.</source>
      <translation>x Φ(x), Φ는 정규분포함수.</translation>
    </message>
    <message>
      <source>0 for x &lt; 0, 1 for x &gt; 0, and 1/2 at 0.</source>
      <translation>x &lt; 0이면 0, x &gt; 0이면 1, 0에서 1/2.</translation>
    </message>
    <message>
      <source>The error function.</source>
      <translation>오차함수.</translation>
    </message>
    <message>
      <source>The complementary error function, 1 - erf(x).</source>
      <translation>여오차함수, 1 - erf(x).</translation>
    </message>
    <message>
      <source>The gamma function; gamma(n + 1) = n!.</source>
      <translation>감마함수. gamma(n + 1) = n!.</translation>
    </message>
    <message>
      <source>The logarithm of |gamma(x)|.</source>
      <translation>|gamma(x)|의 로그.</translation>
    </message>
    <message>
      <source>The beta function gamma(a) gamma(b) / gamma(a + b).</source>
      <translation>베타함수 gamma(a) gamma(b) / gamma(a + b).</translation>
    </message>
    <message>
      <source>sin(x) / x, and 1 at 0.</source>
      <translation>sin(x) / x, 0에서 1.</translation>
    </message>
    <message>
      <source>The Bessel function J0.</source>
      <translation>베셀 함수 J0.</translation>
    </message>
    <message>
      <source>The Bessel function J1.</source>
      <translation>베셀 함수 J1.</translation>
    </message>
    <message>
      <source>besselj(n, x): the Bessel function J of order n.</source>
      <translation>besselj(n, x): n차 베셀 함수 J.</translation>
    </message>
    <message>
      <source>sphericalj(n, x): the spherical Bessel function j of order n.</source>
      <translation>sphericalj(n, x): n차 구면 베셀 함수 j.</translation>
    </message>
    <message>
      <source>polygamma(n, x): the n-th derivative of digamma.</source>
      <translation>polygamma(n, x): 디감마 함수의 n계 도함수.</translation>
    </message>
    <message>
      <source>The derivative of lgamma.</source>
      <translation>lgamma의 도함수.</translation>
    </message>
    <message>
      <source>n! of a whole number.</source>
      <translation>정수의 n!.</translation>
    </message>
    <message>
      <source>exp(x) / sum(exp(x)) of a vector.</source>
      <translation>벡터의 exp(x) / sum(exp(x)).</translation>
    </message>
    <message>
      <source>log(sum(exp(x))) of a vector.</source>
      <translation>벡터의 log(sum(exp(x))).</translation>
    </message>
    <message>
      <source>if(c, a, b): a where c holds, else b.</source>
      <translation>if(c, a, b): c가 성립하면 a, 아니면 b.</translation>
    </message>
    <message>
      <source>piecewise(c: a, ..., b): the value after the first condition that holds, else b.</source>
      <translation>piecewise(c: a, ..., b): 처음 성립하는 조건 뒤의 값, 없으면 b.</translation>
    </message>
    <message>
      <source>sum(k^2, k, 1, n), sum_(k=1)^n k^2, or the sum of all entries of a vector.</source>
      <translation>sum(k^2, k, 1, n), sum_(k=1)^n k^2, 또는 벡터의 모든 성분의 합.</translation>
    </message>
    <message>
      <source>prod(k, k, 1, n), prod_(k=1)^n k, or the product of all entries.</source>
      <translation>prod(k, k, 1, n), prod_(k=1)^n k, 또는 모든 성분의 곱.</translation>
    </message>
    <message>
      <source>norm(v), norm(v, 1), norm(v, inf), norm(A, 'fro'): the length of a vector or matrix.</source>
      <translation>norm(v), norm(v, 1), norm(v, inf), norm(A, 'fro'): 벡터나 행렬의 길이.</translation>
    </message>
    <message>
      <source>The inverse of a square matrix.</source>
      <translation>정사각행렬의 역행렬.</translation>
    </message>
    <message>
      <source>The transpose of a matrix; also A' or A^T.</source>
      <translation>행렬의 전치. A'나 A^T로도 씁니다.</translation>
    </message>
    <message>
      <source>The trace, the sum of the diagonal.</source>
      <translation>대각합, 대각 성분의 합.</translation>
    </message>
    <message>
      <source>The determinant.</source>
      <translation>행렬식.</translation>
    </message>
    <message>
      <source>log |det A|.</source>
      <translation>log |det A|.</translation>
    </message>
    <message>
      <source>A vector on the diagonal of a matrix, or the diagonal of a matrix.</source>
      <translation>벡터를 대각에 둔 행렬, 또는 행렬의 대각.</translation>
    </message>
    <message>
      <source>The entries of a matrix as a vector, column by column.</source>
      <translation>행렬의 성분을 열 순서로 늘어놓은 벡터.</translation>
    </message>
    <message>
      <source>The dot product of two vectors.</source>
      <translation>두 벡터의 내적.</translation>
    </message>
    <message>
      <source>The cross product of two vectors with 3 entries.</source>
      <translation>성분이 3개인 두 벡터의 벡터곱.</translation>
    </message>
    <message>
      <source>The matrix x y' of two vectors; also x ⊗ y.</source>
      <translation>두 벡터의 행렬 x y'. x ⊗ y로도 씁니다.</translation>
    </message>
    <message>
      <source>The Kronecker product of two matrices.</source>
      <translation>두 행렬의 크로네커 곱.</translation>
    </message>
    <message>
      <source>solve(A, b): the x with A x = b.</source>
      <translation>solve(A, b): A x = b인 x.</translation>
    </message>
    <message>
      <source>I(n): the n×n identity matrix.</source>
      <translation>I(n): n×n 단위행렬.</translation>
    </message>
    <message>
      <source>zeros(n), zeros(m, n): a vector or matrix of zeros.</source>
      <translation>zeros(n), zeros(m, n): 0으로 된 벡터나 행렬.</translation>
    </message>
    <message>
      <source>ones(n), ones(m, n): a vector or matrix of ones.</source>
      <translation>ones(n), ones(m, n): 1로 된 벡터나 행렬.</translation>
    </message>
    <message>
      <source>pad(v, m, n): m zeros before the entries of v (or the rows of a matrix) and n after them.</source>
      <translation>pad(v, m, n): v의 성분(또는 행렬의 행) 앞에 0을 m개, 뒤에 n개.</translation>
    </message>
    <message>
      <source>reshape(x, n), reshape(x, m, n): the same entries, row by row, in another shape.</source>
      <translation>reshape(x, n), reshape(x, m, n): 같은 성분을 행 순서로 다른 모양에.</translation>
    </message>
    <message>
      <source>π, half the turn of a circle: 3.14159…</source>
      <translation>원주율 π: 3.14159…</translation>
    </message>
    <message>
      <source>Euler's number, 2.71828…</source>
      <translation>오일러 수 e, 2.71828…</translation>
    </message>
    <message>
      <source>grad(f)(x, y): the gradient, a row.</source>
      <translation>grad(f)(x, y): 그레이디언트, 행.</translation>
    </message>
    <message>
      <source>jacobian(f)(x, y): the Jacobian, one row for each output.</source>
      <translation>jacobian(f)(x, y): 야코비 행렬, 출력마다 한 행.</translation>
    </message>
    <message>
      <source>hessian(f)(x, y): the matrix of second derivatives.</source>
      <translation>hessian(f)(x, y): 이계도함수의 행렬.</translation>
    </message>
    <message>
      <source>div(F)(x, y): the divergence of a vector field.</source>
      <translation>div(F)(x, y): 벡터장의 발산.</translation>
    </message>
    <message>
      <source>curl(F)(x, y, z): the rotation of a vector field.</source>
      <translation>curl(F)(x, y, z): 벡터장의 회전.</translation>
    </message>
    <message>
      <source>laplacian(f)(x, y): the sum of the second derivatives.</source>
      <translation>laplacian(f)(x, y): 이계도함수의 합.</translation>
    </message>
    <message>
      <source>D(f, [1, 2])(x, y): the mixed derivative, once by x and twice by y.</source>
      <translation>D(f, [1, 2])(x, y): x로 한 번, y로 두 번 미분한 혼합 도함수.</translation>
    </message>
    <message>
      <source>taylor(f, a, k): the Taylor polynomial of f at a to order k.</source>
      <translation>taylor(f, a, k): a에서 f의 k차 테일러 다항식.</translation>
    </message>
  </context>
  <context>
    <name>explorer.lang.words</name>
    <message>
      <source>`%1` is read as the derivative ∂%2/%3</source>
      <translation>`%1`을(를) 도함수 ∂%2/%3(으)로 읽었습니다</translation>
    </message>
    <message>
      <source>`%1` is read as the %2 matrix of %3</source>
      <translation>`%1`을(를) %3의 %2 행렬로 읽었습니다</translation>
    </message>
    <message>
      <source>Δ is read as the Laplace operator</source>
      <translation>Δ를 라플라스 연산자로 읽었습니다</translation>
    </message>
    <message>
      <source>`%1` is read as %2</source>
      <translation>`%1`을(를) %2(으)로 읽었습니다</translation>
    </message>
    <message>
      <source>write the spaces</source>
      <translation>빈칸 넣기</translation>
    </message>
    <message>
      <source>write exp(x), or e^x</source>
      <translation>exp(x)나 e^x로 쓰십시오</translation>
    </message>
    <message>
      <source>write %1(x)^2</source>
      <translation>%1(x)^2처럼 쓰십시오</translation>
    </message>
    <message>
      <source>`%1` has an exponent but no argument</source>
      <translation>`%1`에 지수는 있는데 인수가 없습니다</translation>
    </message>
    <message>
      <source>`%1` is not read</source>
      <translation>`%1`은(는) 읽지 않습니다</translation>
    </message>
    <message>
      <source>write 1/%1(x) for the reciprocal</source>
      <translation>역수는 1/%1(x)로 쓰십시오</translation>
    </message>
    <message>
      <source>`%1` is read as the inverse function %2</source>
      <translation>`%1`을(를) 역함수 %2(으)로 읽었습니다</translation>
    </message>
    <message>
      <source>the reciprocal</source>
      <translation>역수</translation>
    </message>
    <message>
      <source>the set</source>
      <translation>집합</translation>
    </message>
    <message>
      <source>`%1` needs its pieces</source>
      <translation>`%1`에는 조각들이 필요합니다</translation>
    </message>
    <message>
      <source>write piecewise(x &lt; 0: -x, x), or {x &lt; 0: -x, x}</source>
      <translation>piecewise(x &lt; 0: -x, x)나 {x &lt; 0: -x, x}로 쓰십시오</translation>
    </message>
    <message>
      <source>the %1</source>
      <translation>%1</translation>
    </message>
    <message>
      <source>`%1` needs a lower and an upper bound</source>
      <translation>`%1`에는 아래끝과 위끝이 필요합니다</translation>
    </message>
    <message>
      <source>write %1(k^2, k, 1, 10)</source>
      <translation>%1(k^2, k, 1, 10)처럼 쓰십시오</translation>
    </message>
    <message>
      <source>the lower bound of this %1 cannot be read</source>
      <translation>이 %1의 아래끝을 읽을 수 없습니다</translation>
    </message>
    <message>
      <source>write %1_(k=1)^n k^2</source>
      <translation>%1_(k=1)^n k^2처럼 쓰십시오</translation>
    </message>
    <message>
      <source>the lower bound</source>
      <translation>아래끝</translation>
    </message>
    <message>
      <source>this %1 has no upper bound</source>
      <translation>이 %1에 위끝이 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.arrays</name>
    <message>
      <source>not a number</source>
      <translation>수가 아님</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.class_book</name>
    <message>
      <source>these are results of another lesson, %1</source>
      <translation>다른 수업(%1)의 결과입니다</translation>
    </message>
    <message>
      <source>%1 files of this student</source>
      <translation>이 학생의 파일 %1개</translation>
    </message>
    <message>
      <source>not the numbers of this student</source>
      <translation>이 학생의 수가 아님</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.codec</name>
    <message>
      <source>line %1, column %2: %3</source>
      <translation>%1번째 줄 %2번째 칸: %3</translation>
    </message>
    <message>
      <source>page %1, line %2, column %3: %4</source>
      <translation>%1쪽 %2번째 줄 %3번째 칸: %4</translation>
    </message>
    <message>
      <source>page %1, line %2: %3</source>
      <translation>%1쪽 %2번째 줄: %3</translation>
    </message>
    <message>
      <source>the file has %1 bytes; a lesson has at most %2</source>
      <translation>파일이 %1바이트입니다. 수업은 %2바이트까지입니다</translation>
    </message>
    <message>
      <source>this is not a text in UTF-8</source>
      <translation>UTF-8 글이 아닙니다</translation>
    </message>
    <message>
      <source>the file has %1 pages; a lesson has at most %2</source>
      <translation>파일이 %1쪽입니다. 수업은 %2쪽까지입니다</translation>
    </message>
    <message>
      <source>the lesson is of version %1; this program reads up to version %2</source>
      <translation>수업의 버전은 %1인데 이 프로그램은 버전 %2까지 읽습니다</translation>
    </message>
    <message>
      <source>another page has the id %1</source>
      <translation>다른 쪽의 id가 %1입니다</translation>
    </message>
    <message>
      <source>this is no valid TOML: %1</source>
      <translation>올바른 TOML이 아닙니다: %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.doubts</name>
    <message>
      <source>hint %1 is empty</source>
      <translation>힌트 %1이(가) 비어 있습니다</translation>
    </message>
    <message>
      <source>nothing is said about the wrong answer `%1`</source>
      <translation>틀린 답 `%1`에 해 줄 말이 없습니다</translation>
    </message>
    <message>
      <source>option %1 is empty</source>
      <translation>보기 %1이(가) 비어 있습니다</translation>
    </message>
    <message>
      <source>there is no layer `%1`%2</source>
      <translation>`%1`(이)라는 레이어가 없습니다%2</translation>
    </message>
    <message>
      <source>the range of `%1` is empty: it goes from %2 to %3</source>
      <translation>`%1`의 범위가 비어 있습니다: %2부터 %3까지입니다</translation>
    </message>
    <message>
      <source>there is no picture `%1`%2</source>
      <translation>`%1`(이)라는 그림이 없습니다%2</translation>
    </message>
    <message>
      <source>the range of values is empty: it goes from %1 to %2</source>
      <translation>값의 범위가 비어 있습니다: %1부터 %2까지입니다</translation>
    </message>
    <message>
      <source>there is no room `%1`%2</source>
      <translation>`%1`(이)라는 방이 없습니다%2</translation>
    </message>
    <message>
      <source>no room has a setting `%1`%2</source>
      <translation>`%1`(이)라는 설정이 있는 방이 없습니다%2</translation>
    </message>
    <message>
      <source>; did you mean `%1`?</source>
      <translation>. `%1`인가요?</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.draws</name>
    <message>
      <source>draw.%1 is an empty list</source>
      <translation>draw.%1이(가) 빈 목록입니다</translation>
    </message>
    <message>
      <source>draw.%1 is a list of numbers or an interval such as 1 .. 5 or 0 .. 1 step 0.25</source>
      <translation>draw.%1은(는) 수의 목록이나 1 .. 5, 0 .. 1 step 0.25 같은 구간입니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.examining</name>
    <message>
      <source>page %1: %2</source>
      <translation>%1쪽: %2</translation>
    </message>
    <message>
      <source>definition %1: %2</source>
      <translation>정의 %1: %2</translation>
    </message>
    <message>
      <source>`%1` cannot be read: %2</source>
      <translation>`%1`을(를) 읽을 수 없습니다: %2</translation>
    </message>
    <message>
      <source>the answer %1 does not pass: %2</source>
      <translation>정답 %1이(가) 통과하지 못합니다: %2</translation>
    </message>
    <message>
      <source>the wrong answer `%1` passes</source>
      <translation>틀린 답 `%1`이(가) 정답으로 통과합니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.model</name>
    <message>
      <source>a click needs `places` or a `condition`</source>
      <translation>누르기에는 `places`나 `condition`이 필요합니다</translation>
    </message>
    <message>
      <source>none of the options is right</source>
      <translation>정답인 보기가 없습니다</translation>
    </message>
    <message>
      <source>the `answer` is a number from 1 to %1, or several</source>
      <translation>`answer`는 1부터 %1까지의 수 하나 또는 여럿입니다</translation>
    </message>
    <message>
      <source>`says` needs a sentence for each of the options</source>
      <translation>`says`에는 선택지마다 문장이 필요합니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.progress</name>
    <message>
      <source>this is no file of progress: %1</source>
      <translation>진도 파일이 아닙니다: %1</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.reasons</name>
    <message>
      <source>a text between quotation marks</source>
      <translation>따옴표 안의 글</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>정수</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>참 또는 거짓</translation>
    </message>
    <message>
      <source>a list between [ and ]</source>
      <translation>[ ] 안의 목록</translation>
    </message>
    <message>
      <source>a table between { and }</source>
      <translation>{ } 안의 표</translation>
    </message>
    <message>
      <source>a date</source>
      <translation>날짜</translation>
    </message>
    <message>
      <source>a time of day</source>
      <translation>시각</translation>
    </message>
    <message>
      <source>a line begins with a name and =, or with [ and the name of a table</source>
      <translation>줄은 이름과 =로 시작하거나, [와 표의 이름으로 시작합니다</translation>
    </message>
    <message>
      <source>a text lacks {0} at its end</source>
      <translation>글의 끝에 {0} 기호가 빠졌습니다</translation>
    </message>
    <message>
      <source>a text between ' ends with its line; between ''' it may have several lines</source>
      <translation>' 안의 글은 그 줄에서 끝나야 합니다. ''' 안에서는 여러 줄을 쓸 수 있습니다</translation>
    </message>
    <message>
      <source>the character {0} cannot stand here</source>
      <translation>문자 {0}은(는) 여기에 쓸 수 없습니다</translation>
    </message>
    <message>
      <source>`{0}` is there twice</source>
      <translation>`{0}`이(가) 두 번 있습니다</translation>
    </message>
    <message>
      <source>this name has a value already</source>
      <translation>이 이름에는 이미 값이 있습니다</translation>
    </message>
    <message>
      <source>`{0}` is complete already, and takes nothing more</source>
      <translation>`{0}`은(는) 이미 완성되어 더 넣을 수 없습니다</translation>
    </message>
    <message>
      <source>] is missing at the end of the line, as in [page.ask]</source>
      <translation>줄 끝에 ] 기호가 빠졌습니다. [page.ask]처럼 쓰십시오</translation>
    </message>
    <message>
      <source>]] is missing at the end of the line, as in [[page]]</source>
      <translation>줄 끝에 ]] 기호가 빠졌습니다. [[page]]처럼 쓰십시오</translation>
    </message>
    <message>
      <source>= is missing after the name</source>
      <translation>이름 뒤에 = 기호가 빠졌습니다</translation>
    </message>
    <message>
      <source>the line should end here; a text stands between quotation marks</source>
      <translation>줄이 여기서 끝나야 합니다. 글은 따옴표 안에 씁니다</translation>
    </message>
    <message>
      <source>a name is wanted here, of letters and digits</source>
      <translation>여기에는 글자와 숫자로 된 이름이 필요합니다</translation>
    </message>
    <message>
      <source>a list lacks its ] at the end, or a comma between two values</source>
      <translation>목록의 끝에 ] 기호가 빠졌거나 두 값 사이에 쉼표가 빠졌습니다</translation>
    </message>
    <message>
      <source>a table lacks its brace at the end, or a comma between two values</source>
      <translation>표의 끝에 중괄호가 빠졌거나 두 값 사이에 쉼표가 빠졌습니다</translation>
    </message>
    <message>
      <source>between " a backslash is written twice; a text with formulas stands better between '</source>
      <translation>" 안에서는 역슬래시를 두 번 씁니다. 식이 있는 글은 ' 안에 쓰는 것이 좋습니다</translation>
    </message>
    <message>
      <source>after \u four hexadecimal digits are wanted, after \U eight</source>
      <translation>\u 뒤에는 16진수 네 자리, \U 뒤에는 여덟 자리가 필요합니다</translation>
    </message>
    <message>
      <source>there is no character with this number</source>
      <translation>이 번호의 문자는 없습니다</translation>
    </message>
    <message>
      <source>a text lacks its quotation mark at the end</source>
      <translation>글의 끝에 따옴표가 빠졌습니다</translation>
    </message>
    <message>
      <source>a text between " ends with its line; between ''' it may have several lines</source>
      <translation>" 안의 글은 그 줄에서 끝나야 합니다. ''' 안에서는 여러 줄을 쓸 수 있습니다</translation>
    </message>
    <message>
      <source>there is no such date</source>
      <translation>그런 날짜는 없습니다</translation>
    </message>
    <message>
      <source>a value is missing here, or it is a text without quotation marks</source>
      <translation>여기에 값이 빠졌거나, 따옴표 없이 쓴 글입니다</translation>
    </message>
    <message>
      <source>brackets stand within brackets too often</source>
      <translation>괄호가 너무 여러 겹입니다</translation>
    </message>
    <message>
      <source>a number has too many digits</source>
      <translation>수의 자릿수가 너무 많습니다</translation>
    </message>
    <message>
      <source>`{0}` is missing</source>
      <translation>`{0}`이(가) 빠졌습니다</translation>
    </message>
    <message>
      <source>there is no `{0}` in `{path}`</source>
      <translation>`{path}`에는 `{0}` 항목이 없습니다</translation>
    </message>
    <message>
      <source>`{path}` is at most {0}</source>
      <translation>`{path}` 값은 {0} 이하입니다</translation>
    </message>
    <message>
      <source>`{path}` is at least {0}</source>
      <translation>`{path}` 값은 {0} 이상입니다</translation>
    </message>
    <message>
      <source>`{path}` is greater than {0}</source>
      <translation>`{path}` 값은 {0}보다 큽니다</translation>
    </message>
    <message>
      <source>`{path}` is less than {0}</source>
      <translation>`{path}` 값은 {0}보다 작습니다</translation>
    </message>
    <message>
      <source>`{path}` is empty</source>
      <translation>`{path}`이(가) 비어 있습니다</translation>
    </message>
    <message>
      <source>`{path}` has at most {0} letters</source>
      <translation>`{path}`은(는) {0}자까지 쓸 수 있습니다</translation>
    </message>
    <message>
      <source>`{path}` has fewer entries than {0}</source>
      <translation>`{path}`의 항목이 {0}개보다 적습니다</translation>
    </message>
    <message>
      <source>`{path}` has more entries than {0}</source>
      <translation>`{path}`의 항목이 {0}개보다 많습니다</translation>
    </message>
    <message>
      <source>`{path}` has {0} entries</source>
      <translation>`{path}`의 항목은 {0}개입니다</translation>
    </message>
    <message>
      <source>a language is written as two small letters, as in `{path}.en`</source>
      <translation>언어는 `{path}.en`처럼 소문자 두 글자로 씁니다</translation>
    </message>
    <message>
      <source>`{0}` is no kind of question, as `number` or `choice` are</source>
      <translation>`{0}`은(는) `number`나 `choice` 같은 문제 종류가 아닙니다</translation>
    </message>
    <message>
      <source>`{path}` is too large</source>
      <translation>`{path}` 값이 너무 큽니다</translation>
    </message>
    <message>
      <source>`{path}` should be {0}, and is {1}</source>
      <translation>`{path}`에는 {0}이(가) 와야 하는데 {1}이(가) 있습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.results</name>
    <message>
      <source>the file has %1 bytes; results have at most %2</source>
      <translation>파일이 %1바이트입니다. 결과는 %2바이트까지입니다</translation>
    </message>
    <message>
      <source>this is no file of results: %1</source>
      <translation>결과 파일이 아닙니다: %1</translation>
    </message>
    <message>
      <source>the file was changed after it was written: its checksum differs</source>
      <translation>쓰인 뒤에 파일이 바뀌었습니다: 검사합이 다릅니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.sheets</name>
    <message>
      <source>Name</source>
      <translation>이름</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>답</translation>
    </message>
    <message>
      <source>answers</source>
      <translation>정답</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.showing</name>
    <message>
      <source>%1 in the probe is no number</source>
      <translation>점의 %1이(가) 수가 아닙니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.lessons.values</name>
    <message>
      <source>this takes too long to read</source>
      <translation>읽는 데 너무 오래 걸립니다</translation>
    </message>
    <message>
      <source>this is no formula</source>
      <translation>식이 아닙니다</translation>
    </message>
    <message>
      <source>an answer is one value, without `=`</source>
      <translation>답은 `=` 없이 값 하나만 적습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.builders</name>
    <message>
      <source>softmax needs a vector, not a number</source>
      <translation>softmax에는 수가 아니라 벡터가 필요합니다</translation>
    </message>
    <message>
      <source>of a matrix only the Frobenius norm is read: norm(A, 'fro')</source>
      <translation>행렬은 프로베니우스 노름 norm(A, 'fro')만 읽습니다</translation>
    </message>
    <message>
      <source>there are the norms 1, 2, inf and, for a matrix, 'fro'</source>
      <translation>노름은 1, 2, inf가 있고 행렬에는 'fro'가 있습니다</translation>
    </message>
    <message>
      <source>a dot product needs two vectors</source>
      <translation>내적에는 벡터 두 개가 필요합니다</translation>
    </message>
    <message>
      <source>an outer product needs two vectors</source>
      <translation>텐서곱에는 벡터 두 개가 필요합니다</translation>
    </message>
    <message>
      <source>a size is a whole number from 1 to %1, known when the definition is read</source>
      <translation>크기는 1부터 %1까지의 정수로, 정의를 읽을 때 정해져 있어야 합니다</translation>
    </message>
    <message>
      <source>zeros are put around the entries of a vector or the rows of a matrix, and as many as is known</source>
      <translation>벡터의 성분이나 행렬의 행 둘레에 정해진 개수만큼 0을 둡니다</translation>
    </message>
    <message>
      <source>for example pad(v, 1, 2): one zero before, two after</source>
      <translation>예: pad(v, 1, 2)는 앞에 0 하나, 뒤에 둘</translation>
    </message>
    <message>
      <source>n! needs a number known when the definition is read</source>
      <translation>n!에는 정의를 읽을 때 정해진 수가 필요합니다</translation>
    </message>
    <message>
      <source>write a number, or a variable of a sum, before !</source>
      <translation>! 앞에 수나 합의 변수를 쓰십시오</translation>
    </message>
    <message>
      <source>the order of %1 is a whole number from 0 to %2</source>
      <translation>%1의 차수는 0부터 %2까지의 정수입니다</translation>
    </message>
    <message>
      <source>write the order first, as in %1(2, x)</source>
      <translation>%1(2, x)처럼 차수를 먼저 쓰십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.calculus</name>
    <message>
      <source>only functions are followed by arguments</source>
      <translation>인수는 함수 뒤에만 옵니다</translation>
    </message>
    <message>
      <source>`%1` is not a function</source>
      <translation>`%1`은(는) 함수가 아닙니다</translation>
    </message>
    <message>
      <source>`%1` cannot stand here without its arguments</source>
      <translation>`%1`은(는) 여기서 인수 없이 쓸 수 없습니다</translation>
    </message>
    <message>
      <source>`%1` could not be read</source>
      <translation>`%1`을(를) 읽지 못했습니다</translation>
    </message>
    <message>
      <source>its own line says why</source>
      <translation>그 줄에 까닭이 있습니다</translation>
    </message>
    <message>
      <source>`%1` is not a known function</source>
      <translation>`%1`은(는) 알려진 함수가 아닙니다</translation>
    </message>
    <message>
      <source>add a line %1(x) = …</source>
      <translation>%1(x) = … 줄을 더하십시오</translation>
    </message>
    <message>
      <source>`%1` needs a function of one number; `%2` has %3</source>
      <translation>`%1`에는 수 하나의 함수가 필요한데 `%2`의 인수는 %3개입니다</translation>
    </message>
    <message>
      <source>write ∂%1/∂%2</source>
      <translation>∂%1/∂%2라고 쓰십시오</translation>
    </message>
    <message>
      <source>the order of a derivative is not negative</source>
      <translation>도함수의 차수는 음수일 수 없습니다</translation>
    </message>
    <message>
      <source>write f^{(2)}</source>
      <translation>f^{(2)}처럼 쓰십시오</translation>
    </message>
    <message>
      <source>derivatives in formulas go to order %1</source>
      <translation>식에서 도함수는 %1계까지 쓸 수 있습니다</translation>
    </message>
    <message>
      <source>the Taylor tables show higher orders at a point</source>
      <translation>더 높은 차수는 점에서의 테일러 표에 있습니다</translation>
    </message>
    <message>
      <source>`%1` has no argument `%2`</source>
      <translation>`%1`에는 인수 `%2`이(가) 없습니다</translation>
    </message>
    <message>
      <source>its arguments are %1</source>
      <translation>인수는 %1입니다</translation>
    </message>
    <message>
      <source>second derivatives by a vector or matrix are not written this way</source>
      <translation>벡터나 행렬에 대한 이계도함수는 이렇게 쓰지 않습니다</translation>
    </message>
    <message>
      <source>write hessian(%1)</source>
      <translation>hessian(%1)이라고 쓰십시오</translation>
    </message>
    <message>
      <source>`%1` is not a variable here</source>
      <translation>여기서 `%1`은(는) 변수가 아닙니다</translation>
    </message>
    <message>
      <source>differentiate by an argument</source>
      <translation>인수로 미분하십시오</translation>
    </message>
    <message>
      <source>`%1` needs its arguments</source>
      <translation>`%1`에는 인수가 필요합니다</translation>
    </message>
    <message>
      <source>write %1(%2)</source>
      <translation>%1(%2)라고 쓰십시오</translation>
    </message>
    <message>
      <source>`%1` is taken at (%2)</source>
      <translation>`%1`을(를) (%2)에서 취합니다</translation>
    </message>
    <message>
      <source>`%1` needs a function</source>
      <translation>`%1`에는 함수가 필요합니다</translation>
    </message>
    <message>
      <source>differentiated by %1</source>
      <translation>%1(으)로 미분</translation>
    </message>
    <message>
      <source>`%1` takes %2 arguments, not %3</source>
      <translation>`%1`의 인수는 %3개가 아니라 %2개입니다</translation>
    </message>
    <message>
      <source>an order</source>
      <translation>차수</translation>
    </message>
    <message>
      <source>`%1` has the arguments %2: one order for each</source>
      <translation>`%1`의 인수는 %2입니다. 각각 차수 하나씩 필요합니다</translation>
    </message>
    <message>
      <source>for example D(f, [1, 2]) for once by x and twice by y</source>
      <translation>예: D(f, [1, 2])는 x로 한 번, y로 두 번</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.calls</name>
    <message>
      <source>write %1(k^2, k, 1, 10), or %2(v) for the entries of a vector</source>
      <translation>%1(k^2, k, 1, 10), 또는 벡터의 성분이면 %2(v)라고 쓰십시오</translation>
    </message>
    <message>
      <source>`%1` needs a formula, its variable and two bounds</source>
      <translation>`%1`에는 식, 변수, 두 끝이 필요합니다</translation>
    </message>
    <message>
      <source>%1 or %2</source>
      <translation>%1 또는 %2</translation>
    </message>
    <message>
      <source>at least %1</source>
      <translation>%1개 이상</translation>
    </message>
    <message>
      <source>a decimal number has a point: %1.%2</source>
      <translation>소수에는 소수점을 찍습니다: %1.%2</translation>
    </message>
    <message>
      <source>`%1` takes %2 argument, not %3</source>
      <translation>`%1`의 인수는 %3개가 아니라 %2개입니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.definitions</name>
    <message>
      <source>`%1` is defined by itself: %2</source>
      <translation>`%1`이(가) 자기 자신으로 정의되어 있습니다: %2</translation>
    </message>
    <message>
      <source>a definition may use only names that do not lead back to it</source>
      <translation>정의에는 자신으로 되돌아오지 않는 이름만 쓸 수 있습니다</translation>
    </message>
    <message>
      <source>use fewer terms, or vectors and matrices instead of single entries</source>
      <translation>항을 줄이거나 성분 대신 벡터와 행렬을 쓰십시오</translation>
    </message>
    <message>
      <source>the definition is too large to be computed</source>
      <translation>정의가 너무 커서 계산할 수 없습니다</translation>
    </message>
    <message>
      <source>nested more than 200 deep</source>
      <translation>200겹보다 깊습니다</translation>
    </message>
    <message>
      <source>the value of `%1` should be %2 and is %3</source>
      <translation>`%1`의 값은 %2(이)라야 하는데 %3입니다</translation>
    </message>
    <message>
      <source>change the space after -&gt; or the formula</source>
      <translation>-&gt; 뒤의 공간이나 식을 바꾸십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.differential</name>
    <message>
      <source>`%1` has no arguments to differentiate by</source>
      <translation>`%1`에는 미분할 인수가 없습니다</translation>
    </message>
    <message>
      <source>%1 is for functions with one number as value; `%2` %3</source>
      <translation>%1은(는) 값이 수 하나인 함수에 씁니다. `%2`: %3</translation>
    </message>
    <message>
      <source>write jacobian(f) for a vector-valued function, or take one entry: g(%1) = %2</source>
      <translation>벡터값 함수이면 jacobian(f)라고 쓰거나, 성분 하나를 고르십시오: g(%1) = %2</translation>
    </message>
    <message>
      <source>%1 of `%2` has %3×%4 entries; at most %5 are formulas</source>
      <translation>`%2`의 %1은(는) 성분이 %3×%4개입니다. 식은 %5개까지입니다</translation>
    </message>
    <message>
      <source>declare smaller vectors, or explore the function itself</source>
      <translation>더 작은 벡터를 선언하거나 함수 자체를 탐색하십시오</translation>
    </message>
    <message>
      <source>a gradient</source>
      <translation>그레이디언트</translation>
    </message>
    <message>
      <source>the Jacobian matrix</source>
      <translation>야코비 행렬</translation>
    </message>
    <message>
      <source>a Hessian matrix</source>
      <translation>헤세 행렬</translation>
    </message>
    <message>
      <source>%1 needs a vector field; `%2` has %3 inputs and %4 outputs</source>
      <translation>%1에는 벡터장이 필요합니다. `%2`은(는) 입력 %3개, 출력 %4개입니다</translation>
    </message>
    <message>
      <source>a divergence</source>
      <translation>발산</translation>
    </message>
    <message>
      <source>a curl</source>
      <translation>회전</translation>
    </message>
    <message>
      <source>a curl needs 2 or 3 dimensions, not %1</source>
      <translation>회전은 %1차원이 아니라 2차원이나 3차원이어야 합니다</translation>
    </message>
    <message>
      <source>a Laplace operator</source>
      <translation>라플라스 연산자</translation>
    </message>
    <message>
      <source>taylor is for functions of numbers; declare the entries as arguments</source>
      <translation>taylor는 수의 함수에 씁니다. 성분들을 인수로 선언하십시오</translation>
    </message>
    <message>
      <source>taylor in a formula goes to order %1 and %2 terms</source>
      <translation>식에서 taylor는 %1차, 항 %2개까지입니다</translation>
    </message>
    <message>
      <source>the point of this Taylor polynomial has %1 entries; here it %2</source>
      <translation>이 테일러 다항식의 점은 성분이 %1개인데 여기서는 %2입니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.lowering</name>
    <message>
      <source>too many steps</source>
      <translation>단계가 너무 많습니다</translation>
    </message>
    <message>
      <source>an array of %1 is too large</source>
      <translation>%1 배열은 너무 큽니다</translation>
    </message>
    <message>
      <source>at most %1 entries are computed</source>
      <translation>성분은 %1개까지 계산합니다</translation>
    </message>
    <message>
      <source>the shapes do not fit: %1</source>
      <translation>모양이 맞지 않습니다: %1</translation>
    </message>
    <message>
      <source>is `%1` a vector? then add a line: %2 in R^n</source>
      <translation>`%1`이(가) 벡터인가요? 그러면 %2 in R^n 줄을 더하십시오</translation>
    </message>
    <message>
      <source>arguments are numbers unless declared, for example %1 in R^2</source>
      <translation>선언하지 않은 인수는 수입니다. 예: %1 in R^2</translation>
    </message>
    <message>
      <source>this takes too many operations</source>
      <translation>연산이 너무 많습니다</translation>
    </message>
    <message>
      <source>use fewer terms, or vectors and matrices</source>
      <translation>항을 줄이거나 벡터와 행렬을 쓰십시오</translation>
    </message>
    <message>
      <source>%1 is a whole number known when the definition is read; `%2` is not</source>
      <translation>%1은(는) 정의를 읽을 때 정해진 정수여야 하는데 `%2`은(는) 그렇지 않습니다</translation>
    </message>
    <message>
      <source>write a number or a parameter</source>
      <translation>수나 매개변수를 쓰십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.misordered</name>
    <message>
      <source>`%1` takes the term first, then its variable and two bounds</source>
      <translation>`%1`에는 항, 변수, 두 끝을 차례로 씁니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.products</name>
    <message>
      <source>has %1</source>
      <translation>%1</translation>
    </message>
    <message>
      <source>is %1</source>
      <translation>%1</translation>
    </message>
    <message>
      <source>a vector is a column, and a column cannot stand before a matrix</source>
      <translation>벡터는 열이며, 열은 행렬 앞에 올 수 없습니다</translation>
    </message>
    <message>
      <source>write x' A for a row times a matrix</source>
      <translation>행과 행렬의 곱은 x' A라고 쓰십시오</translation>
    </message>
    <message>
      <source>write x · y for the dot product, x .* y for entry by entry, x y' for the outer product</source>
      <translation>내적은 x · y, 성분별 곱은 x .* y, 텐서곱은 x y'라고 쓰십시오</translation>
    </message>
    <message>
      <source>two vectors side by side have several products</source>
      <translation>나란한 두 벡터에는 여러 가지 곱이 있습니다</translation>
    </message>
    <message>
      <source>a cross product needs two vectors with 3 entries</source>
      <translation>벡터곱에는 성분이 3개인 벡터 두 개가 필요합니다</translation>
    </message>
    <message>
      <source>a Kronecker product needs two matrices</source>
      <translation>크로네커 곱에는 행렬 두 개가 필요합니다</translation>
    </message>
    <message>
      <source>a Kronecker product of %1 and %2 is too large</source>
      <translation>%1과(와) %2의 크로네커 곱은 너무 큽니다</translation>
    </message>
    <message>
      <source>only numbers divide; the divisor %1</source>
      <translation>수로만 나눌 수 있습니다. 나누는 것: %1</translation>
    </message>
    <message>
      <source>write ./ to divide entry by entry, A^-1 for an inverse</source>
      <translation>성분별로 나누려면 ./, 역행렬은 A^-1로 쓰십시오</translation>
    </message>
    <message>
      <source>an exponent is a number; this one %1</source>
      <translation>지수는 수여야 합니다. 이 지수: %1</translation>
    </message>
    <message>
      <source>write .^ for entry by entry</source>
      <translation>성분별로는 .^를 쓰십시오</translation>
    </message>
    <message>
      <source>a vector has no power; the base %1</source>
      <translation>벡터에는 거듭제곱이 없습니다. 밑: %1</translation>
    </message>
    <message>
      <source>write x .^ 2 entry by entry, ||x||^2 or x' x for a number</source>
      <translation>성분별로는 x .^ 2, 수이면 ||x||^2나 x' x라고 쓰십시오</translation>
    </message>
    <message>
      <source>only a square matrix has powers; the base %1</source>
      <translation>정사각행렬에만 거듭제곱이 있습니다. 밑: %1</translation>
    </message>
    <message>
      <source>a matrix power needs a whole exponent up to %1</source>
      <translation>행렬의 거듭제곱에는 %1까지의 정수 지수가 필요합니다</translation>
    </message>
    <message>
      <source>write .^ for powers entry by entry</source>
      <translation>성분별 거듭제곱은 .^로 쓰십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.reading</name>
    <message>
      <source>the text has %1 characters in %2 lines; at most %3 are read</source>
      <translation>글이 %2줄에 %1자입니다. %3까지 읽습니다</translation>
    </message>
    <message>
      <source>shorten it or split it into several documents</source>
      <translation>줄이거나 여러 문서로 나누십시오</translation>
    </message>
    <message>
      <source>there is no function `%1` to explore</source>
      <translation>탐색할 함수 `%1`이(가) 없습니다</translation>
    </message>
    <message>
      <source>name one that is defined</source>
      <translation>정의된 함수를 고르십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.repeats</name>
    <message>
      <source>a bound</source>
      <translation>끝값</translation>
    </message>
    <message>
      <source>%1 terms are too many</source>
      <translation>항 %1개는 너무 많습니다</translation>
    </message>
    <message>
      <source>these are too many terms</source>
      <translation>항이 너무 많습니다</translation>
    </message>
    <message>
      <source>at most %1 terms are added or multiplied</source>
      <translation>항은 %1개까지 더하거나 곱합니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.scope</name>
    <message>
      <source>`%1` is defined a second time</source>
      <translation>`%1`이(가) 두 번 정의되었습니다</translation>
    </message>
    <message>
      <source>give one of the two another name</source>
      <translation>둘 중 하나의 이름을 바꾸십시오</translation>
    </message>
    <message>
      <source>write its arguments and the formula: %1(x) = x^2</source>
      <translation>인수와 식을 쓰십시오: %1(x) = x^2</translation>
    </message>
    <message>
      <source>read as a function %1</source>
      <translation>함수 %1(으)로 읽었습니다</translation>
    </message>
    <message>
      <source>write %1 = … to choose name and order</source>
      <translation>이름과 순서를 정하려면 %1 = …라고 쓰십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.sliders</name>
    <message>
      <source>a parameter is a finite number</source>
      <translation>매개변수는 유한한 수입니다</translation>
    </message>
    <message>
      <source>write a number before the range</source>
      <translation>범위 앞에 수를 쓰십시오</translation>
    </message>
    <message>
      <source>%1 is outside the range %2 .. %3</source>
      <translation>%1은(는) 범위 %2 .. %3 밖에 있습니다</translation>
    </message>
    <message>
      <source>widen the range or change the number</source>
      <translation>범위를 넓히거나 수를 바꾸십시오</translation>
    </message>
    <message>
      <source>the range %1 .. %2 is empty</source>
      <translation>범위 %1 .. %2이(가) 비어 있습니다</translation>
    </message>
    <message>
      <source>write the smaller number first</source>
      <translation>작은 수를 먼저 쓰십시오</translation>
    </message>
    <message>
      <source>a step is larger than 0</source>
      <translation>간격은 0보다 커야 합니다</translation>
    </message>
    <message>
      <source>for example step 0.1</source>
      <translation>예: step 0.1</translation>
    </message>
    <message>
      <source>`%1` is not a number known here</source>
      <translation>`%1`은(는) 여기서 정해진 수가 아닙니다</translation>
    </message>
    <message>
      <source>write the ends of a range as numbers</source>
      <translation>범위의 양 끝을 수로 쓰십시오</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.templates</name>
    <message>
      <source>`%1` takes %2 arguments (%3), not %4</source>
      <translation>`%1`의 인수는 %4개가 아니라 %2개(%3)입니다</translation>
    </message>
    <message>
      <source>`%1` takes %2 argument (%3), not %4</source>
      <translation>`%1`의 인수는 %4개가 아니라 %2개(%3)입니다</translation>
    </message>
    <message>
      <source>the argument `%1` of `%2` %3; here it %4</source>
      <translation>`%2`의 인수 `%1`은(는) %3인데 여기서는 %4입니다</translation>
    </message>
    <message>
      <source>`%1` cannot be applied to %2</source>
      <translation>`%1`은(는) %2에 적용할 수 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.undeclared</name>
    <message>
      <source>the formula of the limit itself</source>
      <translation>극한의 식 자체</translation>
    </message>
    <message>
      <source>sum(k^2, k, 1, 10): integrals are not read</source>
      <translation>sum(k^2, k, 1, 10): 적분은 읽지 않습니다</translation>
    </message>
    <message>
      <source>a = 1 [0 .. 5] for a slider</source>
      <translation>슬라이더 a = 1 [0 .. 5]</translation>
    </message>
    <message>
      <source>`i` is kept for the imaginary unit, and functions here are real</source>
      <translation>`i`는 허수단위로 남겨 두며, 여기의 함수는 실함수입니다</translation>
    </message>
    <message>
      <source>write ∘ for a composition</source>
      <translation>합성은 ∘로 쓰십시오</translation>
    </message>
    <message>
      <source>write ∘</source>
      <translation>∘ 쓰기</translation>
    </message>
    <message>
      <source>`o` is not defined</source>
      <translation>`o`은(는) 정의되지 않았습니다</translation>
    </message>
    <message>
      <source>the words `%1` are no part of a formula</source>
      <translation>`%1`은(는) 식의 일부가 아닙니다</translation>
    </message>
    <message>
      <source>delete them, or write them after #</source>
      <translation>지우거나 # 뒤에 쓰십시오</translation>
    </message>
    <message>
      <source>leave it out</source>
      <translation>빼기</translation>
    </message>
    <message>
      <source>`%1` is not needed: what is defined is drawn</source>
      <translation>`%1`은(는) 필요 없습니다. 정의한 것은 그려집니다</translation>
    </message>
    <message>
      <source>a known function</source>
      <translation>알려진 함수</translation>
    </message>
    <message>
      <source>known here</source>
      <translation>여기서 아는 이름</translation>
    </message>
    <message>
      <source>`%1` is not %2</source>
      <translation>`%1`은(는) %2이(가) 아닙니다</translation>
    </message>
    <message>
      <source>`%1` is not known here; did you mean `%2`?</source>
      <translation>여기서 `%1`을(를) 알 수 없습니다. `%2`인가요?</translation>
    </message>
    <message>
      <source>`%1` is not a name known here; for the product %2 leave a space</source>
      <translation>여기서 `%1`(이)라는 이름은 없습니다. %2이면 띄어 쓰십시오</translation>
    </message>
    <message>
      <source>`%1` is not %2; did you mean `%3`?</source>
      <translation>`%1`은(는) %2이(가) 아닙니다. `%3`인가요?</translation>
    </message>
    <message>
      <source>for a product write %1; names are declared in lines of their own</source>
      <translation>곱이면 %1(이)라고 쓰십시오. 이름은 따로 한 줄에 선언합니다</translation>
    </message>
    <message>
      <source>add a line that defines it, for example %1(x) = x^2</source>
      <translation>%1(x) = x^2처럼 정의하는 줄을 더하십시오</translation>
    </message>
    <message>
      <source>add a line that defines it, for example %1 = 1</source>
      <translation>%1 = 1처럼 정의하는 줄을 더하십시오</translation>
    </message>
    <message>
      <source>make %1 a parameter</source>
      <translation>%1을(를) 매개변수로</translation>
    </message>
    <message>
      <source>make `%1` a parameter: add a line %2 = 1</source>
      <translation>`%1`을(를) 매개변수로 만들려면 %2 = 1 줄을 더하십시오</translation>
    </message>
    <message>
      <source>write sigmoid for that activation function</source>
      <translation>그 활성화 함수는 sigmoid로 쓰십시오</translation>
    </message>
    <message>
      <source>write sigmoid</source>
      <translation>sigmoid로 쓰기</translation>
    </message>
    <message>
      <source>; or define %1(x) = …</source>
      <translation>. 또는 %1(x) = …로 정의하십시오</translation>
    </message>
    <message>
      <source>write %1 = … to make it a function; or add a line %2 = 1</source>
      <translation>함수로 만들려면 %1 = …라고 쓰고, 아니면 %2 = 1 줄을 더하십시오</translation>
    </message>
    <message>
      <source>`%1` is not defined</source>
      <translation>`%1`은(는) 정의되지 않았습니다</translation>
    </message>
    <message>
      <source>make %1 an argument</source>
      <translation>%1을(를) 인수로</translation>
    </message>
  </context>
  <context>
    <name>explorer.semantics.values</name>
    <message>
      <source>, a power as %1(%2)^2</source>
      <translation>, 거듭제곱은 %1(%2)^2처럼</translation>
    </message>
    <message>
      <source>`%1` is a function and needs its arguments</source>
      <translation>`%1`은(는) 함수이므로 인수가 필요합니다</translation>
    </message>
    <message>
      <source>add a line %1 = 1, or make it an argument</source>
      <translation>%1 = 1 줄을 더하거나 인수로 만드십시오</translation>
    </message>
    <message>
      <source>the word '%1' has no place here</source>
      <translation>'%1'은(는) 여기에 쓸 수 없습니다</translation>
    </message>
    <message>
      <source>quotes name a norm: norm(A, 'fro')</source>
      <translation>따옴표는 노름의 이름에 씁니다: norm(A, 'fro')</translation>
    </message>
    <message>
      <source>`%1` is a number, so the prime (transpose) changes nothing</source>
      <translation>`%1`은(는) 수라서 프라임(전치)이 아무것도 바꾸지 않습니다</translation>
    </message>
    <message>
      <source>`%1` is read as the derivative by %2</source>
      <translation>`%1`을(를) %2에 대한 도함수로 읽었습니다</translation>
    </message>
    <message>
      <source>|…| is for numbers; `%1` %2</source>
      <translation>|…|는 수에 씁니다. `%1`: %2</translation>
    </message>
    <message>
      <source>write ||…|| for the norm, det(A) for a determinant</source>
      <translation>노름은 ||…||, 행렬식은 det(A)라고 쓰십시오</translation>
    </message>
    <message>
      <source>an index</source>
      <translation>지표</translation>
    </message>
    <message>
      <source>there is no such entry</source>
      <translation>그런 성분이 없습니다</translation>
    </message>
    <message>
      <source>indices go from 1 to %1</source>
      <translation>지표는 1부터 %1까지입니다</translation>
    </message>
    <message>
      <source>A[2:3] has the rows 2 and 3</source>
      <translation>A[2:3]은 2행과 3행입니다</translation>
    </message>
    <message>
      <source>a part is taken of the entries of a vector or of the rows of a matrix</source>
      <translation>벡터의 성분이나 행렬의 행에서 일부를 가져옵니다</translation>
    </message>
    <message>
      <source>there is no part %1:%2</source>
      <translation>%1:%2 부분이 없습니다</translation>
    </message>
    <message>
      <source>it begins and ends within 1:%1</source>
      <translation>1:%1 안에서 시작하고 끝납니다</translation>
    </message>
    <message>
      <source>`%1` is a number and has no entries</source>
      <translation>`%1`은(는) 수라서 성분이 없습니다</translation>
    </message>
    <message>
      <source>only vectors and matrices are indexed</source>
      <translation>지표는 벡터와 행렬에만 붙습니다</translation>
    </message>
    <message>
      <source>write %1^%2 for a power, %3 %4 for a product</source>
      <translation>거듭제곱은 %1^%2, 곱은 %3 %4(이)라고 쓰십시오</translation>
    </message>
    <message>
      <source>`%1` is not defined, and `%2` is not a vector</source>
      <translation>`%1`은(는) 정의되지 않았고 `%2`은(는) 벡터가 아닙니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.series.algebra</name>
    <message>
      <source>the order of a Taylor expansion must be 0 or more, not %1</source>
      <translation>테일러 전개의 차수는 %1이(가) 아니라 0 이상이어야 합니다</translation>
    </message>
    <message>
      <source>a Taylor expansion of order %1 in %2 variables has %3 coefficients and %4 products of them; the limit is %5 products</source>
      <translation>변수 %2개의 %1차 테일러 전개는 계수 %3개, 곱 %4개입니다. 한도는 곱 %5개입니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.series.enclosures</name>
    <message>
      <source>enclosures of %1 entries on %2 pieces are more than %3</source>
      <translation>조각 %2개에서 성분 %1개를 가두는 구간이 %3개를 넘습니다</translation>
    </message>
    <message>
      <source>%1 has no value</source>
      <translation>%1의 값이 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.series.expand</name>
    <message>
      <source>the series ends at order %1; order %2 was asked for</source>
      <translation>급수는 %1차에서 끝나는데 %2차를 요청했습니다</translation>
    </message>
    <message>
      <source>a derivative tensor of %1^%2 entries; the limit is %3</source>
      <translation>도함수 텐서의 성분이 %1^%2개입니다. 한도는 %3개입니다</translation>
    </message>
    <message>
      <source>the order of a Taylor polynomial must be 0 or more, not %1</source>
      <translation>테일러 다항식의 차수는 %1이(가) 아니라 0 이상이어야 합니다</translation>
    </message>
    <message>
      <source>%1 has the shape %2, and its value %3</source>
      <translation>%1의 모양은 %2인데 값은 %3입니다</translation>
    </message>
    <message>
      <source>a Taylor expansion of %1 entries to order %2 in %3 variables has %4 coefficients; the limit is %5</source>
      <translation>변수 %3개, 성분 %1개의 %2차 테일러 전개는 계수가 %4개입니다. 한도는 %5개입니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.series.interval_algebra</name>
    <message>
      <source>a denominator may be 0</source>
      <translation>분모가 0일 수 있습니다</translation>
    </message>
    <message>
      <source>the argument of a logarithm may be 0 or negative</source>
      <translation>로그의 진수가 0이나 음수일 수 있습니다</translation>
    </message>
    <message>
      <source>a root or power is not smooth at 0</source>
      <translation>근이나 거듭제곱이 0에서 매끄럽지 않습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.series.interval_array_rules</name>
    <message>
      <source>bounds of a determinant or inverse of more than %1×%2 entries would say nothing</source>
      <translation>%1×%2보다 큰 행렬식이나 역행렬의 한계는 뜻이 없습니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.series.interval_rules</name>
    <message>
      <source>{} jumps inside the interval</source>
      <translation>{}이(가) 구간 안에서 뜁니다</translation>
    </message>
    <message>
      <source>{} changes from one operand to another inside the interval</source>
      <translation>{}이(가) 구간 안에서 다른 항으로 바뀝니다</translation>
    </message>
    <message>
      <source>{} leaves its domain inside the interval</source>
      <translation>{}이(가) 구간 안에서 정의역을 벗어납니다</translation>
    </message>
    <message>
      <source>the tangent has a pole inside the interval</source>
      <translation>구간 안에 탄젠트의 극이 있습니다</translation>
    </message>
    <message>
      <source>the base of a power may be 0 or negative</source>
      <translation>거듭제곱의 밑이 0이나 음수일 수 있습니다</translation>
    </message>
    <message>
      <source>an angle may jump by 2π inside the interval</source>
      <translation>구간 안에서 각이 2π만큼 뛸 수 있습니다</translation>
    </message>
    <message>
      <source>an absolute value has a kink inside the interval</source>
      <translation>구간 안에서 절댓값이 꺾입니다</translation>
    </message>
    <message>
      <source>a maximum or minimum</source>
      <translation>최댓값 또는 최솟값</translation>
    </message>
    <message>
      <source>a condition changes inside the interval</source>
      <translation>구간 안에서 조건이 바뀝니다</translation>
    </message>
  </context>
  <context>
    <name>explorer.series.interval_special</name>
    <message>
      <source>a gamma function may meet one of its poles</source>
      <translation>감마함수가 극을 만날 수 있습니다</translation>
    </message>
  </context>
  <context>
    <name>ui.__main__</name>
    <message>
      <source>this system has no %1, which is needed to draw; Debian and Ubuntu get it with:</source>
      <translation>그리는 데 필요한 %1이(가) 이 시스템에 없습니다. 데비안과 우분투에서는 이렇게 설치합니다:</translation>
    </message>
    <message>
      <source>unknown option %1; function-explorer --help lists the commands</source>
      <translation>알 수 없는 옵션 %1. function-explorer --help로 명령을 볼 수 있습니다</translation>
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
      <translation>예제 갤러리…</translation>
    </message>
    <message>
      <source>Find an example by its picture</source>
      <translation>그림으로 예제 찾기</translation>
    </message>
    <message>
      <source>Lessons</source>
      <translation>수업</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>도움말</translation>
    </message>
    <message>
      <source>Learn with short lessons, or leave them</source>
      <translation>짧은 수업으로 배우거나 나옵니다</translation>
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
      <source>One Taylor order less  ( [ )</source>
      <translation>테일러 차수를 하나 낮춥니다  ( [ )</translation>
    </message>
    <message>
      <source>Higher order</source>
      <translation>차수 높이기</translation>
    </message>
    <message>
      <source>One Taylor order more  ( ] )</source>
      <translation>테일러 차수를 하나 높입니다  ( ] )</translation>
    </message>
    <message>
      <source>Play the orders</source>
      <translation>차수 재생</translation>
    </message>
    <message>
      <source>Play the Taylor orders</source>
      <translation>테일러 차수를 차례로 재생합니다</translation>
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
      <source>Let the view fill the window, or not</source>
      <translation>그림을 창에 가득 채우거나 되돌립니다</translation>
    </message>
    <message>
      <source>The other view</source>
      <translation>다른 그림</translation>
    </message>
    <message>
      <source>Go on in the other view</source>
      <translation>다른 그림에서 계속하기</translation>
    </message>
    <message>
      <source>Next part of the window</source>
      <translation>창의 다음 부분</translation>
    </message>
    <message>
      <source>Go on with the keyboard there</source>
      <translation>키보드로 그곳에서 이어 갑니다</translation>
    </message>
    <message>
      <source>Larger part</source>
      <translation>영역 크게</translation>
    </message>
    <message>
      <source>Make the part with the keyboard larger</source>
      <translation>키보드가 있는 영역을 크게 하기</translation>
    </message>
    <message>
      <source>Smaller part</source>
      <translation>영역 작게</translation>
    </message>
    <message>
      <source>Make the part with the keyboard smaller</source>
      <translation>키보드가 있는 영역을 작게 하기</translation>
    </message>
    <message>
      <source>Hear the slice</source>
      <translation>단면 듣기</translation>
    </message>
    <message>
      <source>Play the slice through the point</source>
      <translation>점을 지나는 단면을 들려줍니다</translation>
    </message>
    <message>
      <source>Projector mode</source>
      <translation>프로젝터 모드</translation>
    </message>
    <message>
      <source>Present</source>
      <translation>발표</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>전체 화면</translation>
    </message>
    <message>
      <source>Give the view the whole screen, or not</source>
      <translation>그림을 전체 화면으로 보이거나 되돌립니다</translation>
    </message>
    <message>
      <source>Spotlight</source>
      <translation>스포트라이트</translation>
    </message>
    <message>
      <source>Darken all but what is near the mouse</source>
      <translation>마우스 근처만 남기고 어둡게 합니다</translation>
    </message>
    <message>
      <source>Pen</source>
      <translation>펜</translation>
    </message>
    <message>
      <source>Draw over the window, or take it away</source>
      <translation>창 위에 그리거나 지웁니다</translation>
    </message>
    <message>
      <source>Black screen</source>
      <translation>검은 화면</translation>
    </message>
    <message>
      <source>Hide everything until a key is pressed  ( B )</source>
      <translation>키를 누를 때까지 모두 가리기  ( B )</translation>
    </message>
    <message>
      <source>One step on</source>
      <translation>한 단계 앞으로</translation>
    </message>
    <message>
      <source>The next page, step or order  ( Page Down, → )</source>
      <translation>다음 쪽, 단계, 차수  ( Page Down, → )</translation>
    </message>
    <message>
      <source>One step back</source>
      <translation>한 단계 뒤로</translation>
    </message>
    <message>
      <source>The page, step or order before  ( Page Up, ← )</source>
      <translation>앞 쪽, 단계, 차수  ( Page Up, ← )</translation>
    </message>
    <message>
      <source>Play or pause</source>
      <translation>재생 또는 일시 정지</translation>
    </message>
    <message>
      <source>Play the steps or the orders  ( Space )</source>
      <translation>단계나 차수 재생  ( Space )</translation>
    </message>
    <message>
      <source>Picture as PNG…</source>
      <translation>그림을 PNG로…</translation>
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
      <translation>명령 찾기…</translation>
    </message>
    <message>
      <source>Find anything by name</source>
      <translation>무엇이든 이름으로 찾습니다</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>둘러보기</translation>
    </message>
    <message>
      <source>Ten minutes that show what there is</source>
      <translation>10분 동안 무엇이 있는지 보여 줍니다</translation>
    </message>
    <message>
      <source>What this place is for</source>
      <translation>이곳의 쓰임</translation>
    </message>
    <message>
      <source>What am I looking at?</source>
      <translation>지금 무엇을 보고 있나요?</translation>
    </message>
    <message>
      <source>Say in sentences what is shown</source>
      <translation>보이는 것을 문장으로 설명합니다</translation>
    </message>
    <message>
      <source>Functions</source>
      <translation>함수 목록</translation>
    </message>
    <message>
      <source>Every function with an example and its derivative</source>
      <translation>모든 함수와 예, 그 도함수</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>키</translation>
    </message>
    <message>
      <source>The keys of all commands</source>
      <translation>모든 명령의 단축키</translation>
    </message>
    <message>
      <source>About Function Explorer</source>
      <translation>Function Explorer 정보</translation>
    </message>
  </context>
  <context>
    <name>ui.app.classroom</name>
    <message>
      <source>open an example</source>
      <translation>예제 열기</translation>
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
    <name>ui.app.describing</name>
    <message>
      <source>Picture {0}</source>
      <translation>그림 {0}</translation>
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
      <translation>그림 %1</translation>
    </message>
    <message>
      <source>The open room</source>
      <translation>열린 방</translation>
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
    <name>ui.app.lesson_dock</name>
    <message>
      <source>The lessons are being read…</source>
      <translation>수업을 읽는 중…</translation>
    </message>
  </context>
  <context>
    <name>ui.app.listening</name>
    <message>
      <source>The slice through the point: pitch is height, the click is the point.</source>
      <translation>점을 지나는 단면: 음높이는 높이, 딸깍 소리는 점입니다.</translation>
    </message>
    <message>
      <source>Export ▸ Slices as sound writes it into a file.</source>
      <translation>내보내기 ▸ 단면을 소리로: 파일로 저장합니다.</translation>
    </message>
  </context>
  <context>
    <name>ui.app.look</name>
    <message>
      <source>Very slow</source>
      <translation>아주 느리게</translation>
    </message>
    <message>
      <source>Slow</source>
      <translation>느리게</translation>
    </message>
    <message>
      <source>Usual</source>
      <translation>보통</translation>
    </message>
    <message>
      <source>Fast</source>
      <translation>빠르게</translation>
    </message>
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
    <message>
      <source>Speed of animations</source>
      <translation>애니메이션 속도</translation>
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
      <translation>예제</translation>
    </message>
    <message>
      <source>Function</source>
      <translation>함수</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>명령</translation>
    </message>
    <message>
      <source>open a lab</source>
      <translation>실험실 열기</translation>
    </message>
    <message>
      <source>Room</source>
      <translation>방</translation>
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
      <source>change the ranges</source>
      <translation>범위 바꾸기</translation>
    </message>
  </context>
  <context>
    <name>ui.app.windows</name>
    <message>
      <source>The settings could not be read and begin anew; the old file is kept as {0}.</source>
      <translation>설정을 읽을 수 없어 새로 시작합니다. 이전 파일은 {0}에 남겨 두었습니다.</translation>
    </message>
    <message>
      <source>%1 could not be opened: %2</source>
      <translation>%1 파일을 열 수 없습니다: %2</translation>
    </message>
  </context>
  <context>
    <name>ui.classroom.example_window</name>
    <message>
      <source>Gallery of examples</source>
      <translation>예제 갤러리</translation>
    </message>
    <message>
      <source>Search, as “saddle” or “chain rule”</source>
      <translation>검색 (예: “안장”, “연쇄법칙”)</translation>
    </message>
    <message>
      <source>Search the examples</source>
      <translation>예제 검색</translation>
    </message>
    <message>
      <source>Part of the lecture</source>
      <translation>강의의 부분</translation>
    </message>
    <message>
      <source>All parts</source>
      <translation>모든 부분</translation>
    </message>
    <message>
      <source>Signature</source>
      <translation>함수의 꼴</translation>
    </message>
    <message>
      <source>All signatures</source>
      <translation>모든 꼴</translation>
    </message>
    <message>
      <source>Part {0}</source>
      <translation>{0}부</translation>
    </message>
    <message>
      <source>No example has all of that: take a word or a filter away.</source>
      <translation>모두 맞는 예제가 없습니다. 단어나 조건을 하나 빼 보십시오.</translation>
    </message>
    <message>
      <source>No example has a word spelt like that; these have one like it.</source>
      <translation>그렇게 쓴 낱말이 있는 예제가 없어 비슷한 것을 보입니다.</translation>
    </message>
  </context>
  <context>
    <name>ui.classroom.greeting</name>
    <message>
      <source>Welcome</source>
      <translation>환영합니다</translation>
    </message>
    <message>
      <source>New here? A tour of ten minutes shows what there is.</source>
      <translation>처음이신가요? 10분 둘러보기가 무엇이 있는지 보여 줍니다.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>나중에</translation>
    </message>
  </context>
  <context>
    <name>ui.classroom.help_text</name>
    <message>
      <source>move the point in the picture; with Shift ten times as far</source>
      <translation>그림의 점 옮기기, Shift와 함께면 열 배</translation>
    </message>
    <message>
      <source>shift a picture in the plane, turn one in space; with Shift shift that, too</source>
      <translation>평면 그림 밀기, 공간 그림 돌리기, Shift와 함께면 공간 그림도 밀기</translation>
    </message>
    <message>
      <source>bring a pointer that the arrow keys move; then click there, with Shift twice; Esc puts it away</source>
      <translation>화살표 키로 움직이는 포인터 부르기, 다시 누르면 그곳을 클릭, Shift와 함께면 두 번 클릭, Esc로 치우기</translation>
    </message>
    <message>
      <source>take the pointer to the next box or point</source>
      <translation>포인터를 다음 상자나 점으로 옮기기</translation>
    </message>
    <message>
      <source>the usual ranges, or the usual camera</source>
      <translation>보통의 범위 또는 보통의 카메라</translation>
    </message>
    <message>
      <source>look from the front, the side, the top; without perspective</source>
      <translation>앞, 옆, 위에서 보기, 원근 없이 보기</translation>
    </message>
    <message>
      <source>one order of the Taylor polynomial less, or more</source>
      <translation>테일러 다항식의 차수 낮추기, 높이기</translation>
    </message>
    <message>
      <source>one step back, or on: as a clicker does</source>
      <translation>한 단계 뒤로, 앞으로 (발표용 리모컨처럼)</translation>
    </message>
    <message>
      <source>play or pause</source>
      <translation>재생 또는 일시 정지</translation>
    </message>
    <message>
      <source>a black screen, until a key is pressed</source>
      <translation>키를 누를 때까지 검은 화면</translation>
    </message>
    <message>
      <source>give up what takes long; leave the spotlight, the pen, the full screen, a formula</source>
      <translation>오래 걸리는 일 그만두기, 스포트라이트, 펜, 전체 화면, 수식 입력 끝내기</translation>
    </message>
    <message>
      <source>In the definitions</source>
      <translation>정의에서</translation>
    </message>
    <message>
      <source>In the pictures</source>
      <translation>그림에서</translation>
    </message>
    <message>
      <source>also</source>
      <translation>같은 이름</translation>
    </message>
    <message>
      <source>try it</source>
      <translation>해 보기</translation>
    </message>
    <message>
      <source>derivative</source>
      <translation>도함수</translation>
    </message>
    <message>
      <source>shape {0}</source>
      <translation>모양 {0}</translation>
    </message>
    <message>
      <source>Nothing is shown yet: write a function in the definitions.</source>
      <translation>아직 보이는 것이 없습니다. 정의에 함수를 쓰십시오.</translation>
    </message>
  </context>
  <context>
    <name>ui.classroom.help_window</name>
    <message>
      <source>Search the help</source>
      <translation>도움말 검색</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>차례</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>쪽</translation>
    </message>
    <message>
      <source>Copy the text</source>
      <translation>글 복사</translation>
    </message>
    <message>
      <source>The window</source>
      <translation>창</translation>
    </message>
    <message>
      <source>Rooms of the labs</source>
      <translation>실험실의 방</translation>
    </message>
  </context>
  <context>
    <name>ui.classroom.overlay</name>
    <message>
      <source>Any key brings the picture back.</source>
      <translation>아무 키나 누르면 그림이 돌아옵니다.</translation>
    </message>
    <message>
      <source>Draw with the left button, rub out with the right one. Ctrl+Z takes back, Delete wipes all, Esc ends.</source>
      <translation>왼쪽 단추로 그리고 오른쪽 단추로 지웁니다. Ctrl+Z로 되돌리고, Delete는 모두 지우고 Esc는 끝냅니다.</translation>
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
      <translation>왼쪽 정의에 함수를 씁니다. 가운데에 그림, 오른쪽에 도함수, 아래에 테일러 다항식과 실험실의 방들이 있습니다.</translation>
    </message>
    <message>
      <source>One point is shared by all of them: move it anywhere, and everything follows.</source>
      <translation>모두가 한 점을 함께 씁니다. 어디서든 옮기면 모든 것이 따라옵니다.</translation>
    </message>
    <message>
      <source>Drag the point in a picture, or type its coordinates.</source>
      <translation>그림에서 점을 끌거나 좌표를 입력합니다.</translation>
    </message>
    <message>
      <source>Step the order of the Taylor polynomial with [ and ].</source>
      <translation>[ 와 ] 키로 테일러 다항식의 차수를 바꿉니다.</translation>
    </message>
    <message>
      <source>Open the gallery of examples with Ctrl+G.</source>
      <translation>Ctrl+G로 예제 갤러리를 엽니다.</translation>
    </message>
    <message>
      <source>Find any command, example, room or function with Ctrl+Shift+P.</source>
      <translation>Ctrl+Shift+P로 명령, 예제, 방, 함수를 찾습니다.</translation>
    </message>
    <message>
      <source>Press F1 anywhere for the page about it.</source>
      <translation>어디서든 F1을 누르면 그곳의 설명이 열립니다.</translation>
    </message>
    <message>
      <source>Definitions</source>
      <translation>정의</translation>
    </message>
    <message>
      <source>One definition a line, in any order. The last function is explored, or the one whose circle is marked.</source>
      <translation>한 줄에 정의 하나씩, 순서는 자유입니다. 마지막 함수나 동그라미로 표시한 함수를 탐색합니다.</translation>
    </message>
    <message>
      <source>Below a line stands how it was read. A mistake is underlined and told in words, often with a button that mends it.</source>
      <translation>줄 아래에 어떻게 읽었는지 보입니다. 잘못은 밑줄과 말로 알려 주고, 고쳐 주는 단추가 있을 때도 많습니다.</translation>
    </message>
    <message>
      <source>f(x, y) = (x + 2y^3)^2 is a surface, g(t) = [t cos t, t sin t] a curve, A = [1, 2; 3, 4] a matrix.</source>
      <translation>f(x, y) = (x + 2y^3)^2는 곡면, g(t) = [t cos t, t sin t]는 곡선, A = [1, 2; 3, 4]는 행렬입니다.</translation>
    </message>
    <message>
      <source>a = 2 [0 .. 5 step 0.1] is a parameter with a slider; press play to let it run.</source>
      <translation>a = 2 [0 .. 5 step 0.1]은 슬라이더가 있는 매개변수이며, 재생을 누르면 움직입니다.</translation>
    </message>
    <message>
      <source>R in R^(3x2) says that R is a matrix; then K(R) = R' R.</source>
      <translation>R in R^(3x2)는 R이 행렬이라는 뜻이며, 그다음 K(R) = R' R처럼 씁니다.</translation>
    </message>
    <message>
      <source>A line that begins with # is a comment.</source>
      <translation>#으로 시작하는 줄은 주석입니다.</translation>
    </message>
    <message>
      <source>Ctrl+Space completes a word, Alt+Up and Alt+Down move a line, Ctrl+D duplicates it.</source>
      <translation>Ctrl+Space는 단어를 완성하고, Alt+위/아래는 줄을 옮기고, Ctrl+D는 복제합니다.</translation>
    </message>
    <message>
      <source>Coordinates of the point, the value there, and the derivatives as tables with their shapes: the gradient is a row, a Jacobian has one row for each output.</source>
      <translation>점의 좌표, 그곳의 값, 그리고 모양과 함께 표로 나타낸 도함수입니다. 그레이디언트는 행이고 야코비 행렬은 출력마다 한 행입니다.</translation>
    </message>
    <message>
      <source>Below each table stands what follows from it: the kind of a critical point, eigenvalues, rank.</source>
      <translation>표 아래에는 그로부터 알 수 있는 것, 곧 임계점의 종류, 고윳값, 계수가 있습니다.</translation>
    </message>
    <message>
      <source>The badge at the top says whether four independent ways to the derivatives agree.</source>
      <translation>맨 위의 표시는 도함수를 구하는 네 가지 독립된 방법이 일치하는지 알려 줍니다.</translation>
    </message>
    <message>
      <source>Type a coordinate; pi/2 is a number too.</source>
      <translation>좌표를 입력합니다. pi/2도 수입니다.</translation>
    </message>
    <message>
      <source>Numbers, formulas or both: choose above the tables.</source>
      <translation>수, 식 또는 둘 다를 표 위에서 고릅니다.</translation>
    </message>
    <message>
      <source>Copy or save a table with the button beside its title.</source>
      <translation>제목 옆 단추로 표를 복사하거나 저장합니다.</translation>
    </message>
    <message>
      <source>Pictures in the plane</source>
      <translation>평면의 그림</translation>
    </message>
    <message>
      <source>Graphs, contours, curves, maps and fields in the plane. The strip above switches layers on and off.</source>
      <translation>평면의 그래프, 등위곡선, 곡선, 사상, 벡터장입니다. 위의 띠에서 레이어를 켜고 끕니다.</translation>
    </message>
    <message>
      <source>x is blue and y orange, gradients are green, tangents pink, Taylor polynomials vermilion: everywhere.</source>
      <translation>어디서나 x는 파랑, y는 주황, 그레이디언트는 초록, 접선은 분홍, 테일러 다항식은 주홍입니다.</translation>
    </message>
    <message>
      <source>Drag the point, or move it with the arrow keys; with Shift ten times as far.</source>
      <translation>점을 끌거나 화살표 키로 옮깁니다. Shift와 함께면 열 배씩 갑니다.</translation>
    </message>
    <message>
      <source>Zoom with the wheel or + and −, shift with the right button, fit with Home or a double click.</source>
      <translation>휠이나 +, −로 확대/축소, 오른쪽 단추로 이동, Home이나 두 번 누르기로 맞춥니다.</translation>
    </message>
    <message>
      <source>F11 gives the picture the whole screen.</source>
      <translation>F11은 그림을 전체 화면으로 보입니다.</translation>
    </message>
    <message>
      <source>A right click offers the ways out: images, animations, the clipboard.</source>
      <translation>오른쪽 단추를 누르면 이미지, 애니메이션, 클립보드로 내보낼 수 있습니다.</translation>
    </message>
    <message>
      <source>Pictures in space</source>
      <translation>공간의 그림</translation>
    </message>
    <message>
      <source>Surfaces, curves and fields in a box with labelled axes. The strip above switches layers on and off.</source>
      <translation>축 이름이 있는 상자 속의 곡면, 곡선, 벡터장입니다. 위의 띠에서 레이어를 켜고 끕니다.</translation>
    </message>
    <message>
      <source>The two pictures are linked: both show the same function at the same point.</source>
      <translation>두 그림은 이어져 있어 같은 점에서 같은 함수를 보여 줍니다.</translation>
    </message>
    <message>
      <source>Drag to turn, or hold Ctrl and press the arrow keys; the wheel or + and − zoom.</source>
      <translation>끌거나 Ctrl과 화살표 키로 돌리고, 휠이나 +, −로 확대/축소합니다.</translation>
    </message>
    <message>
      <source>Keys 1, 2 and 3 look from the front, the side and the top, Home from the corner, 5 without perspective.</source>
      <translation>1, 2, 3 키는 앞, 옆, 위에서, Home은 비스듬히, 5는 원근 없이 봅니다.</translation>
    </message>
    <message>
      <source>Move the point over the surface with Ctrl and the mouse, a double click, or the arrow keys.</source>
      <translation>Ctrl을 누르고 끌거나, 두 번 누르거나, 화살표 키로 곡면 위의 점을 옮깁니다.</translation>
    </message>
    <message>
      <source>Taylor polynomial and labs</source>
      <translation>테일러 다항식과 실험실</translation>
    </message>
    <message>
      <source>The Taylor polynomial of the function at the point, order by order, with exact coefficients where these can be found.</source>
      <translation>점에서 함수의 테일러 다항식을 차수별로, 구할 수 있으면 정확한 계수로 보입니다.</translation>
    </message>
    <message>
      <source>Lab at the right end opens the rooms.</source>
      <translation>오른쪽 끝의 ‘실험실’이 방들을 엽니다.</translation>
    </message>
    <message>
      <source>Step the order with [ and ], with the wheel over the strip, or play all of them.</source>
      <translation>[ 와 ], 띠 위의 휠로 차수를 바꾸거나 모두 재생합니다.</translation>
    </message>
    <message>
      <source>Switch the polynomial on and off with Ctrl+T.</source>
      <translation>Ctrl+T로 다항식을 켜고 끕니다.</translation>
    </message>
    <message>
      <source>History</source>
      <translation>작업 내역</translation>
    </message>
    <message>
      <source>Every step that was taken, the newest last. A click goes back to it, or forward again.</source>
      <translation>모든 작업 단계이며 가장 새것이 끝에 있습니다. 누르면 그 단계로 돌아가거나 다시 나아갑니다.</translation>
    </message>
    <message>
      <source>Undo with Ctrl+Z, redo with Ctrl+Shift+Z.</source>
      <translation>Ctrl+Z로 취소하고 Ctrl+Shift+Z로 다시 실행합니다.</translation>
    </message>
    <message>
      <source>In front of a class</source>
      <translation>수업 앞에서</translation>
    </message>
    <message>
      <source>Projector mode (F5) makes letters and lines large. F11, or a double click on the strip over a picture, gives it the whole screen.</source>
      <translation>프로젝터 모드(F5)는 글자와 선을 크게 합니다. F11이나 그림 위 띠를 두 번 누르면 전체 화면이 됩니다.</translation>
    </message>
    <message>
      <source>A clicker works: its keys turn the pages of the lesson, or go through the steps of the open room, or else through the orders of the Taylor polynomial.</source>
      <translation>발표용 리모컨으로 수업의 쪽, 열린 방의 단계, 또는 테일러 다항식의 차수를 넘깁니다.</translation>
    </message>
    <message>
      <source>Page Down and Page Up, or → and ← beside the pictures, go one step on or back; Space plays or pauses.</source>
      <translation>Page Down과 Page Up, 또는 그림 옆의 →와 ←로 한 단계씩 오가고, Space로 재생하거나 멈춥니다.</translation>
    </message>
    <message>
      <source>The spotlight (Ctrl+L) darkens everything but the place under the mouse.</source>
      <translation>스포트라이트(Ctrl+L)는 마우스 아래만 남기고 어둡게 합니다.</translation>
    </message>
    <message>
      <source>The pen (Ctrl+P) draws over the window: the right button rubs out, Ctrl+Z takes back, Esc ends.</source>
      <translation>펜(Ctrl+P)은 창 위에 그립니다. 오른쪽 단추로 지우고, Ctrl+Z로 되돌리고, Esc로 끝냅니다.</translation>
    </message>
    <message>
      <source>Choose in the Present menu how fast animations play.</source>
      <translation>애니메이션 속도는 ‘발표’ 메뉴에서 고릅니다.</translation>
    </message>
    <message>
      <source>Without mouse, without sight</source>
      <translation>마우스 없이, 보지 않고</translation>
    </message>
    <message>
      <source>Every command has a key or is found with Ctrl+Shift+P; Tab and Shift+Tab go from control to control.</source>
      <translation>모든 명령에는 단축키가 있거나 Ctrl+Shift+P로 찾을 수 있습니다. Tab과 Shift+Tab으로 요소 사이를 오갑니다.</translation>
    </message>
    <message>
      <source>Screen readers are told what each control is, and of each picture what it shows.</source>
      <translation>화면 낭독기에 각 요소가 무엇인지, 각 그림이 무엇을 보이는지 알려 줍니다.</translation>
    </message>
    <message>
      <source>Alt with the underlined letter opens a menu, and a letter then chooses an entry of it.</source>
      <translation>Alt와 밑줄 친 글자를 함께 누르면 메뉴가 열리고, 이어서 글자 하나로 그 안의 항목을 고릅니다.</translation>
    </message>
    <message>
      <source>The menu key, or Shift+F10, opens the menu of a right click.</source>
      <translation>메뉴 키나 Shift+F10은 오른쪽 클릭으로 여는 메뉴를 엽니다.</translation>
    </message>
    <message>
      <source>Ctrl+F1 says in sentences what is shown, to be read or copied.</source>
      <translation>Ctrl+F1은 보이는 것을 문장으로 설명하며, 읽거나 복사할 수 있습니다.</translation>
    </message>
    <message>
      <source>Ctrl+Shift+L plays the slice through the point as a tone whose pitch follows the height.</source>
      <translation>Ctrl+Shift+L은 점을 지나는 단면을 높이에 따라 음높이가 변하는 소리로 들려줍니다.</translation>
    </message>
    <message>
      <source>Themes: light, dark and high contrast. Letters follow the size that the system asks for.</source>
      <translation>테마: 밝게, 어둡게, 고대비. 글자 크기는 시스템 설정을 따릅니다.</translation>
    </message>
    <message>
      <source>Where the system asks for less motion, nothing moves by itself.</source>
      <translation>시스템이 움직임 줄이기를 원하면 아무것도 저절로 움직이지 않습니다.</translation>
    </message>
    <message>
      <source>Documents to begin with, for each part of the lecture, each signature and each room of the labs.</source>
      <translation>강의의 각 부분, 각 함수 꼴, 실험실의 각 방마다 시작할 문서가 있습니다.</translation>
    </message>
    <message>
      <source>What you change in one is yours: the example itself stays as it is.</source>
      <translation>예제에서 바꾼 것은 여러분의 것이고, 예제는 그대로 남습니다.</translation>
    </message>
    <message>
      <source>Open the gallery with Ctrl+G; one click opens an example, and undo brings back what was there before.</source>
      <translation>Ctrl+G로 갤러리를 엽니다. 한 번 누르면 예제가 열리고, 실행 취소하면 이전 것으로 돌아갑니다.</translation>
    </message>
    <message>
      <source>Search by words, by a piece of a formula, or by a signature as R^2-&gt;R^3; narrow it with the two lists.</source>
      <translation>낱말, 수식의 일부, R^2-&gt;R^3 같은 함수 꼴로 찾고, 두 목록으로 좁힙니다.</translation>
    </message>
    <message>
      <source>With the keyboard: Enter opens the first, ↓ goes into the list.</source>
      <translation>키보드로는 Enter가 첫 예제를 열고, ↓가 목록으로 갑니다.</translation>
    </message>
    <message>
      <source>Short pages that set up what you see and ask you to predict it first: one lesson for each part of the lecture, and a tour of ten minutes.</source>
      <translation>화면을 차려 놓고 먼저 예측해 보게 하는 짧은 쪽들입니다. 강의의 각 부분마다 수업이 하나씩, 그리고 10분짜리 둘러보기가 있습니다.</translation>
    </message>
    <message>
      <source>Answers count in any correct form. Your progress stays on this machine, and your own document is kept.</source>
      <translation>답은 옳기만 하면 어떤 꼴이든 됩니다. 진도는 이 컴퓨터에 남고, 쓰던 문서는 그대로 보관됩니다.</translation>
    </message>
    <message>
      <source>F2 opens the lessons, and leaves them.</source>
      <translation>F2로 수업을 열고 닫습니다.</translation>
    </message>
    <message>
      <source>Page Down and Page Up turn the pages; hints, another try and the answer are offered below a question.</source>
      <translation>Page Down과 Page Up으로 쪽을 넘깁니다. 힌트, 다시 풀기, 정답은 문제 아래에 있습니다.</translation>
    </message>
    <message>
      <source>Write a lesson records pages from what is seen, with questions from a form, to be handed out as a file.</source>
      <translation>‘수업 쓰기’는 보이는 것을 쪽으로 기록하고 양식으로 문제를 더해, 파일로 나누어 줄 수 있게 합니다.</translation>
    </message>
    <message>
      <source>Results of a class judges what students handed in; the menu of a lesson makes worksheets on paper.</source>
      <translation>학급의 결과는 학생들이 제출한 것을 채점하고, 수업의 메뉴에서는 종이 연습지를 만듭니다.</translation>
    </message>
    <message>
      <source>Taking it with you</source>
      <translation>가져가기</translation>
    </message>
    <message>
      <source>Export holds pictures, animations, surfaces for programs of solid modelling, tables, samples, a Python script or a notebook with the same numbers, and a report of all.</source>
      <translation>내보내기에는 그림, 애니메이션, 입체 모형 프로그램용 곡면, 표, 표본값, 같은 수를 계산하는 파이썬 스크립트나 노트북, 전체 보고서가 있습니다.</translation>
    </message>
    <message>
      <source>Ctrl+E saves the current picture, Ctrl+Shift+C copies it.</source>
      <translation>Ctrl+E는 지금 그림을 저장하고, Ctrl+Shift+C는 복사합니다.</translation>
    </message>
    <message>
      <source>A right click on a picture, or the button beside a table, offers what suits it.</source>
      <translation>그림을 오른쪽 단추로 누르거나 표 옆의 단추를 누르면 알맞은 것을 고를 수 있습니다.</translation>
    </message>
    <message>
      <source>Ctrl+S saves the document itself; unsaved work survives a crash.</source>
      <translation>Ctrl+S는 문서를 저장합니다. 저장하지 않은 작업은 프로그램이 갑자기 꺼져도 남아 있습니다.</translation>
    </message>
    <message>
      <source>Language and notation</source>
      <translation>언어와 표기법</translation>
    </message>
    <message>
      <source>The window speaks English or 한국어, and shows numbers with a decimal point or a comma, ln or log, tan or tg: choose under View.</source>
      <translation>창의 언어는 English와 한국어 중에서, 수는 소수점과 소수 쉼표, 로그는 ln과 log, 탄젠트는 tan과 tg 중에서 고를 수 있습니다. 모두 보기 메뉴에 있습니다.</translation>
    </message>
    <message>
      <source>Formulas are typed the same way in each: 0.5, ln(x), tan(x).</source>
      <translation>수식은 어느 표기법에서나 똑같이 입력합니다: 0.5, ln(x), tan(x).</translation>
    </message>
  </context>
  <context>
    <name>ui.classroom.palette</name>
    <message>
      <source>Find a command</source>
      <translation>명령 찾기</translation>
    </message>
    <message>
      <source>Find a command, example, room or function</source>
      <translation>명령, 예제, 방, 함수 찾기</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>찾은 것</translation>
    </message>
    <message>
      <source>Spelt nearly like that:</source>
      <translation>비슷하게 쓰는 것:</translation>
    </message>
    <message>
      <source>Nothing is called that.</source>
      <translation>그런 이름은 없습니다.</translation>
    </message>
  </context>
  <context>
    <name>ui.classroom.room_pages</name>
    <message>
      <source>The secant turns into the tangent as h goes to 0. On the right the error of forward, central and complex differences against h: it falls at first, then rounding takes over.</source>
      <translation>h가 0으로 가면 할선이 접선이 됩니다. 오른쪽은 h에 대한 전진, 중앙, 복소 차분의 오차로, 처음에는 줄다가 반올림이 지배합니다.</translation>
    </message>
    <message>
      <source>Drag the second point of the secant, or h in the picture of the error.</source>
      <translation>할선의 둘째 점이나 오차 그림의 h를 끕니다.</translation>
    </message>
    <message>
      <source>The Taylor polynomials up to the order shown, and their error. The region where it is below ε is marked, and the part of it where that is proven.</source>
      <translation>보이는 차수까지의 테일러 다항식과 그 오차입니다. 오차가 ε보다 작은 영역과 그것이 증명된 부분을 표시합니다.</translation>
    </message>
    <message>
      <source>Step the order with [ and ].</source>
      <translation>[ 와 ] 키로 차수를 바꿉니다.</translation>
    </message>
    <message>
      <source>Slide ε.</source>
      <translation>ε을 밉니다.</translation>
    </message>
    <message>
      <source>How the coefficients of the series fall, and the disc in which it converges, with the singularities of the function in the complex plane that end it.</source>
      <translation>급수의 계수가 줄어드는 모습과 수렴원, 그리고 수렴을 막는 복소평면의 특이점입니다.</translation>
    </message>
    <message>
      <source>Move the point: the disc reaches to the nearest singularity.</source>
      <translation>점을 옮겨 보십시오. 수렴원은 가장 가까운 특이점까지 닿습니다.</translation>
    </message>
    <message>
      <source>The terms D^k f δ^k / k! of the multivariate series one by one: the tensor of derivatives, the outer power of δ, their products entry by entry, and the sum so far.</source>
      <translation>다변수 급수의 항 D^k f δ^k / k!을 하나씩 봅니다. 도함수 텐서, δ의 텐서 거듭제곱, 성분별 곱, 지금까지의 합입니다.</translation>
    </message>
    <message>
      <source>Slide δ, step through the entries.</source>
      <translation>δ를 밀고 성분을 차례로 넘깁니다.</translation>
    </message>
    <message>
      <source>Near the point a smooth function is its linearization: zoom in, and the surface becomes its plane, the map its parallelogram. The residual falls as the first missing term says.</source>
      <translation>점 가까이에서 매끄러운 함수는 그 선형화와 같습니다. 확대하면 곡면은 평면이, 사상은 평행사변형이 됩니다. 잔차는 빠진 첫 항만큼 줄어듭니다.</translation>
    </message>
    <message>
      <source>Step or play the zoom.</source>
      <translation>확대를 한 단계씩 또는 재생합니다.</translation>
    </message>
    <message>
      <source>The computation graph of the function. Values travel forward, then tangents forward or adjoints backward, node by node, with local derivatives and the sums of the chain rule.</source>
      <translation>함수의 계산 그래프입니다. 값이 앞으로, 이어서 접선값이 앞으로 또는 수반값이 뒤로, 국소 도함수와 연쇄법칙의 합과 함께 노드마다 나아갑니다.</translation>
    </message>
    <message>
      <source>Step or play the sweep.</source>
      <translation>훑기를 한 단계씩 또는 재생합니다.</translation>
    </message>
    <message>
      <source>The derivative of vectors and matrices as a tensor, on both ways of the lecture: partial after partial, and flattened to a Jacobian and shaped back.</source>
      <translation>벡터와 행렬의 도함수를 텐서로, 강의의 두 방법으로 구합니다. 편도함수를 하나씩 모으는 방법과, 펼쳐서 야코비 행렬을 구한 뒤 되돌리는 방법입니다.</translation>
    </message>
    <message>
      <source>Step through the partials.</source>
      <translation>편도함수를 차례로 넘깁니다.</translation>
    </message>
    <message>
      <source>Click an entry: what it comes from lights up.</source>
      <translation>성분을 누르면 그 출처가 밝아집니다.</translation>
    </message>
    <message>
      <source>(5.99) to (5.108), derived line by line with differentials. Each line is tested on random matrices of the sizes you choose.</source>
      <translation>(5.99)부터 (5.108)까지를 미분형으로 한 줄씩 유도합니다. 각 줄은 고른 크기의 무작위 행렬로 확인합니다.</translation>
    </message>
    <message>
      <source>Choose an identity, slide the sizes and the number of draws.</source>
      <translation>항등식을 고르고 크기와 추출 횟수를 밉니다.</translation>
    </message>
    <message>
      <source>Two sides that you type are compared on random matrices. Where they differ there is a counterexample, and the condition, such as a symmetric W, under which they do not.</source>
      <translation>입력한 두 변을 무작위 행렬로 비교합니다. 다르면 반례와, W가 대칭인 것처럼 같아지는 조건을 보입니다.</translation>
    </message>
    <message>
      <source>Type both sides; sizes are inferred, or typed as X 3x2.</source>
      <translation>양변을 입력합니다. 크기는 추론하거나 X 3x2처럼 입력합니다.</translation>
    </message>
    <message>
      <source>The gradient of a scalar expression in matrices, written with matrices and confirmed by random draws.</source>
      <translation>행렬로 된 스칼라 식의 그레이디언트를 행렬로 쓰고 무작위로 확인합니다.</translation>
    </message>
    <message>
      <source>Type the expression, and by what it is differentiated.</source>
      <translation>식과 미분할 변수를 입력합니다.</translation>
    </message>
    <message>
      <source>The derivation of the derivative, one named rule a line. Every line is checked at many points.</source>
      <translation>도함수를 한 줄에 이름 있는 규칙 하나씩으로 유도합니다. 모든 줄을 여러 점에서 확인합니다.</translation>
    </message>
    <message>
      <source>Unfold a line to see its sub-steps.</source>
      <translation>줄을 펼치면 세부 단계가 보입니다.</translation>
    </message>
    <message>
      <source>Choose by which variable.</source>
      <translation>미분할 변수를 고릅니다.</translation>
    </message>
    <message>
      <source>The derivation, to be practised: name the rule of the next line, or type the line. Every form that is equal passes, and what is missing is said.</source>
      <translation>유도를 연습합니다. 다음 줄의 규칙을 고르거나 줄을 입력합니다. 값이 같으면 어떤 꼴이든 통과하고, 빠진 것은 알려 줍니다.</translation>
    </message>
    <message>
      <source>Choose a rule or type a line, then go on.</source>
      <translation>규칙을 고르거나 줄을 입력한 뒤 계속합니다.</translation>
    </message>
    <message>
      <source>Show it gives the line away.</source>
      <translation>‘보기’는 그 줄을 보여 줍니다.</translation>
    </message>
    <message>
      <source>A point runs along the inner function; the chain rule stands beside it as a product of matrices.</source>
      <translation>점이 안쪽 함수를 따라 움직이고, 옆에 연쇄법칙이 행렬의 곱으로 있습니다.</translation>
    </message>
    <message>
      <source>Play the way, or drag the point along it.</source>
      <translation>경로를 재생하거나 점을 끕니다.</translation>
    </message>
    <message>
      <source>The lecture's y = Φθ on your points: errors, loss, gradient and descent with every shape and number, beside the solution.</source>
      <translation>강의의 y = Φθ를 자신의 점에 적용합니다. 오차, 손실, 그레이디언트, 하강을 모든 모양과 수로, 해와 나란히 봅니다.</translation>
    </message>
    <message>
      <source>Drag points; add and remove them with a double click.</source>
      <translation>점을 끌고, 두 번 눌러 더하거나 지웁니다.</translation>
    </message>
    <message>
      <source>Choose polynomials or type features.</source>
      <translation>다항식을 고르거나 특징을 입력합니다.</translation>
    </message>
    <message>
      <source>Bring data from a file or the clipboard.</source>
      <translation>파일이나 클립보드에서 데이터를 가져옵니다.</translation>
    </message>
    <message>
      <source>A neural network of layers you choose learns while you watch.</source>
      <translation>고른 층으로 된 신경망이 눈앞에서 학습합니다.</translation>
    </message>
    <message>
      <source>Train, pause, step, start again.</source>
      <translation>학습, 일시 정지, 한 단계, 다시 시작.</translation>
    </message>
    <message>
      <source>Click a weight in the drawing to see the loss along it.</source>
      <translation>그림에서 가중치를 누르면 그 방향의 손실이 보입니다.</translation>
    </message>
    <message>
      <source>Write it into the document as ordinary definitions.</source>
      <translation>보통의 정의로 문서에 써 넣습니다.</translation>
    </message>
    <message>
      <source>Every factor of the chain rule through the layers, from the loss back, at one data point or over all of them.</source>
      <translation>손실에서 거꾸로 층을 지나는 연쇄법칙의 모든 인수를 데이터 점 하나 또는 전체에서 봅니다.</translation>
    </message>
    <message>
      <source>Slide the data point.</source>
      <translation>데이터 점을 밉니다.</translation>
    </message>
    <message>
      <source>Gradient descent, momentum, Newton, Gauss–Newton and BFGS from the point, side by side, and how fast they are.</source>
      <translation>점에서 시작하는 경사하강법, 모멘텀, 뉴턴, 가우스–뉴턴, BFGS를 나란히 놓고 빠르기를 봅니다.</translation>
    </message>
    <message>
      <source>Play the steps; slide the rate.</source>
      <translation>단계를 재생하고 학습률을 밉니다.</translation>
    </message>
    <message>
      <source>A click on a method shows it or hides it.</source>
      <translation>방법을 누르면 보이거나 숨깁니다.</translation>
    </message>
    <message>
      <source>Drag the point to begin elsewhere.</source>
      <translation>점을 끌면 다른 곳에서 시작합니다.</translation>
    </message>
  </context>
  <context>
    <name>ui.exporters.player</name>
    <message>
      <source>There is no room for a file to be played.</source>
      <translation>재생할 파일을 둘 공간이 없습니다.</translation>
    </message>
    <message>
      <source>No program that plays sound was found here.</source>
      <translation>소리를 재생하는 프로그램을 찾지 못했습니다.</translation>
    </message>
    <message>
      <source>The sound could not be played here{0}.</source>
      <translation>여기서 소리를 재생할 수 없었습니다{0}.</translation>
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
    <message>
      <source>Data</source>
      <translation>데이터 파일</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>모든 파일</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.answers</name>
    <message>
      <source>Your answer</source>
      <translation>답</translation>
    </message>
    <message>
      <source>Click into the picture, drag the point, or go there (F6) and use the arrow keys: it is at ({0}).</source>
      <translation>그림을 클릭하거나 점을 끌거나, F6으로 그림에 가서 화살표 키를 쓰세요. 점은 ({0})에 있습니다.</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.checking</name>
    <message>
      <source>page {0}: this formula cannot be typeset: {1}</source>
      <translation>{0}쪽: 이 식은 조판할 수 없습니다: {1}</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.class_window</name>
    <message>
      <source>Results</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>Results of the class</source>
      <translation>학급의 결과</translation>
    </message>
    <message>
      <source>Files that could not be read</source>
      <translation>읽지 못한 파일</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>파일 추가…</translation>
    </message>
    <message>
      <source>Save as CSV…</source>
      <translation>CSV로 저장…</translation>
    </message>
    <message>
      <source>Save the table</source>
      <translation>표 저장</translation>
    </message>
    <message>
      <source>{0} of {1} files are read…</source>
      <translation>파일 {1}개 중 {0}개 읽는 중…</translation>
    </message>
    <message>
      <source>{0} files, {1} that could not be read</source>
      <translation>파일 {0}개, 그중 읽지 못한 것 {1}개</translation>
    </message>
    <message>
      <source>Add the files that were handed in, or drop them here.</source>
      <translation>제출된 파일을 추가하거나 여기로 끌어다 놓으세요.</translation>
    </message>
    <message>
      <source>Student</source>
      <translation>학생</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>정답</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>비고</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>정답 공개</translation>
    </message>
    <message>
      <source>Tries</source>
      <translation>시도</translation>
    </message>
    <message>
      <source>Hints</source>
      <translation>힌트</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.desk</name>
    <message>
      <source>Work under my name</source>
      <translation>내 이름으로 하기</translation>
    </message>
    <message>
      <source>Your name, as your teacher knows it:</source>
      <translation>선생님이 아는 내 이름:</translation>
    </message>
    <message>
      <source>The answers to {0} questions are forgotten.</source>
      <translation>문제 {0}개의 답이 지워집니다.</translation>
    </message>
    <message>
      <source>Hand in the results</source>
      <translation>결과 내기</translation>
    </message>
    <message>
      <source>{0} holds your results: {1} of {2} questions right.</source>
      <translation>{0} 파일에 결과가 있습니다: 문제 {2}개 중 {1}개 정답.</translation>
    </message>
    <message>
      <source>My lesson</source>
      <translation>나의 수업</translation>
    </message>
    <message>
      <source>Page {0}</source>
      <translation>{0}쪽</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.editor</name>
    <message>
      <source>Write a lesson</source>
      <translation>수업 쓰기</translation>
    </message>
    <message>
      <source>record</source>
      <translation>기록</translation>
    </message>
    <message>
      <source>remove</source>
      <translation>삭제</translation>
    </message>
    <message>
      <source>duplicate</source>
      <translation>복제</translation>
    </message>
    <message>
      <source>Save the lesson</source>
      <translation>수업 저장</translation>
    </message>
    <message>
      <source>edit</source>
      <translation>편집</translation>
    </message>
    <message>
      <source>move</source>
      <translation>이동</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.editor_frame</name>
    <message>
      <source>Pages of the lesson</source>
      <translation>수업의 쪽 목록</translation>
    </message>
    <message>
      <source>Record a page</source>
      <translation>쪽 기록하기</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>위로</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>아래로</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>복제</translation>
    </message>
    <message>
      <source>Show what is seen now</source>
      <translation>지금 보이는 것을 보이기</translation>
    </message>
    <message>
      <source>Show it with the answer</source>
      <translation>정답과 함께 보이기</translation>
    </message>
    <message>
      <source>Try the page</source>
      <translation>이 쪽 해 보기</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.head_form</name>
    <message>
      <source>Title of the lesson</source>
      <translation>수업의 제목</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>제목</translation>
    </message>
    <message>
      <source>What the lesson is about</source>
      <translation>수업의 내용</translation>
    </message>
    <message>
      <source>What it is about, in a sentence</source>
      <translation>무엇에 관한 수업인지 한 문장으로</translation>
    </message>
    <message>
      <source>Numbers, as they are in the file</source>
      <translation>파일에 있는 그대로의 수</translation>
    </message>
    <message>
      <source>a = "2 .. 9", a line for each number; pages use it as {{a}}</source>
      <translation>a = "2 .. 9"처럼 한 줄에 수 하나. 쪽에서는 {{a}}로 씁니다</translation>
    </message>
    <message>
      <source>What stands before the pages, as it is in the file</source>
      <translation>쪽들 앞에 있는 부분, 파일에 있는 그대로</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>분</translation>
    </message>
    <message>
      <source>Worksheet: numbers that differ from student to student</source>
      <translation>연습지: 학생마다 다른 수</translation>
    </message>
    <message>
      <source>Draw a number</source>
      <translation>수 뽑기</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.overview</name>
    <message>
      <source>Open a lesson file…</source>
      <translation>수업 파일 열기…</translation>
    </message>
    <message>
      <source>Write a lesson…</source>
      <translation>수업 쓰기…</translation>
    </message>
    <message>
      <source>Results of a class…</source>
      <translation>학급의 결과…</translation>
    </message>
    <message>
      <source>Close the lessons</source>
      <translation>수업 닫기</translation>
    </message>
    <message>
      <source>{0} pages, about {1} minutes</source>
      <translation>{0}쪽, 약 {1}분</translation>
    </message>
    <message>
      <source>{0} pages, {1} min</source>
      <translation>{0}쪽, {1}분</translation>
    </message>
    <message>
      <source>{0} of {1} pages</source>
      <translation>{1}쪽 중 {0}쪽</translation>
    </message>
    <message>
      <source>{0} of {1} pages, {2} of {3} questions right</source>
      <translation>{1}쪽 중 {0}쪽, 문제 {3}개 중 {2}개 정답</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.page_form</name>
    <message>
      <source>Title of the page</source>
      <translation>쪽의 제목</translation>
    </message>
    <message>
      <source>Text of the page</source>
      <translation>쪽의 글</translation>
    </message>
    <message>
      <source>Text in Markdown, with formulas between dollar signs</source>
      <translation>마크다운 글, 식은 달러 기호 사이에</translation>
    </message>
    <message>
      <source>Question, as it is in the file</source>
      <translation>파일에 있는 그대로의 문제</translation>
    </message>
    <message>
      <source>The page, as it is in the file</source>
      <translation>파일에 있는 그대로의 쪽</translation>
    </message>
    <message>
      <source>The page as students see it</source>
      <translation>학생이 보는 쪽</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>미리 보기</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.page_view</name>
    <message>
      <source>Page of the lesson</source>
      <translation>수업의 쪽</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>확인</translation>
    </message>
    <message>
      <source>Hint</source>
      <translation>힌트</translation>
    </message>
    <message>
      <source>Show the answer</source>
      <translation>정답 보기</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>뒤로</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>다음</translation>
    </message>
    <message>
      <source>Have the answer checked  (Enter)</source>
      <translation>답을 확인합니다  (Enter)</translation>
    </message>
    <message>
      <source>Read a hint  (Alt+H)</source>
      <translation>힌트를 읽습니다  (Alt+H)</translation>
    </message>
    <message>
      <source>See the answer, and what it looks like  (Alt+A)</source>
      <translation>정답과 그 모습을 봅니다  (Alt+A)</translation>
    </message>
    <message>
      <source>The page before  (Alt+Left)</source>
      <translation>앞쪽  (Alt+왼쪽)</translation>
    </message>
    <message>
      <source>The next page  (Alt+Right)</source>
      <translation>다음 쪽  (Alt+오른쪽)</translation>
    </message>
    <message>
      <source>Leave the lesson: your own document comes back</source>
      <translation>수업을 나가면 자신의 문서로 돌아갑니다</translation>
    </message>
    <message>
      <source>Leave the lesson</source>
      <translation>수업 나가기</translation>
    </message>
    <message>
      <source>More about this lesson</source>
      <translation>이 수업 더 보기</translation>
    </message>
    <message>
      <source>Begin again, hand in, edit</source>
      <translation>다시 시작, 제출, 편집</translation>
    </message>
    <message>
      <source>Begin again</source>
      <translation>다시 시작</translation>
    </message>
    <message>
      <source>Work under my name…</source>
      <translation>내 이름으로 하기…</translation>
    </message>
    <message>
      <source>Hand in the results…</source>
      <translation>결과 내기…</translation>
    </message>
    <message>
      <source>Worksheets on paper…</source>
      <translation>종이 연습지…</translation>
    </message>
    <message>
      <source>Edit this lesson…</source>
      <translation>이 수업 편집…</translation>
    </message>
    <message>
      <source>All lessons</source>
      <translation>모든 수업</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.panel</name>
    <message>
      <source>{0} could not be opened: {1}</source>
      <translation>{0} 파일을 열 수 없습니다: {1}</translation>
    </message>
    <message>
      <source>and {0} more</source>
      <translation>그 밖에 {0}개</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.player</name>
    <message>
      <source>there is no page in it that can be read</source>
      <translation>읽을 수 있는 쪽이 없습니다</translation>
    </message>
    <message>
      <source>show the answer</source>
      <translation>정답 보이기</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.question_fields</name>
    <message>
      <source>Prompt</source>
      <translation>질문</translation>
    </message>
    <message>
      <source>What is asked, with formulas between dollar signs</source>
      <translation>물어볼 내용, 식은 달러 기호 사이에</translation>
    </message>
    <message>
      <source>A formula; it may use what the page defines</source>
      <translation>식, 이 쪽에서 정의한 것을 쓸 수 있습니다</translation>
    </message>
    <message>
      <source>Tolerance</source>
      <translation>허용 오차</translation>
    </message>
    <message>
      <source>How far off an answer may be, relative: 0.005</source>
      <translation>정답과 벗어나도 되는 상대 오차: 0.005</translation>
    </message>
    <message>
      <source>Variables</source>
      <translation>변수</translation>
    </message>
    <message>
      <source>Names in the answer: x, y, R in R^(3x2)</source>
      <translation>답에 쓰는 이름: x, y, R in R^(3x2)</translation>
    </message>
    <message>
      <source>Slips</source>
      <translation>흔한 실수</translation>
    </message>
    <message>
      <source>Wrong answer</source>
      <translation>틀린 답</translation>
    </message>
    <message>
      <source>What is said about it</source>
      <translation>그 답에 해 줄 말</translation>
    </message>
    <message>
      <source>A hint; several are shown one after the other</source>
      <translation>힌트, 여러 개이면 차례로 보여 줍니다</translation>
    </message>
    <message>
      <source>Explanation</source>
      <translation>해설</translation>
    </message>
    <message>
      <source>What is said with the answer</source>
      <translation>정답과 함께 보여 줄 설명</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>정답 자리</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>자리</translation>
    </message>
    <message>
      <source>A right place: [1, 2]</source>
      <translation>정답이 되는 자리: [1, 2]</translation>
    </message>
    <message>
      <source>Within</source>
      <translation>허용 거리</translation>
    </message>
    <message>
      <source>How far from a place is still right: 0.15</source>
      <translation>자리에서 이만큼 떨어져도 정답: 0.15</translation>
    </message>
    <message>
      <source>Condition</source>
      <translation>조건</translation>
    </message>
    <message>
      <source>Also right where this holds: x &gt; 0</source>
      <translation>이 조건이 성립하는 곳도 정답: x &gt; 0</translation>
    </message>
    <message>
      <source>Options</source>
      <translation>보기</translation>
    </message>
    <message>
      <source>Option</source>
      <translation>보기</translation>
    </message>
    <message>
      <source>An option</source>
      <translation>보기</translation>
    </message>
    <message>
      <source>Remove {0} {1}</source>
      <translation>{0} {1} 지우기</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.question_form</name>
    <message>
      <source>Kind of question</source>
      <translation>문제 종류</translation>
    </message>
    <message>
      <source>As it is in the file</source>
      <translation>파일에 적힌 대로</translation>
    </message>
    <message>
      <source>Show nothing more with the answer</source>
      <translation>정답과 함께 더 보이지 않기</translation>
    </message>
    <message>
      <source>No question</source>
      <translation>문제 없음</translation>
    </message>
    <message>
      <source>A number</source>
      <translation>수</translation>
    </message>
    <message>
      <source>A vector</source>
      <translation>벡터</translation>
    </message>
    <message>
      <source>A matrix</source>
      <translation>행렬</translation>
    </message>
    <message>
      <source>A shape</source>
      <translation>크기</translation>
    </message>
    <message>
      <source>An expression</source>
      <translation>식</translation>
    </message>
    <message>
      <source>A place to click on</source>
      <translation>클릭할 자리</translation>
    </message>
    <message>
      <source>A choice</source>
      <translation>선택지</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>문제</translation>
    </message>
    <message>
      <source>Shown with the answer</source>
      <translation>정답과 함께 보이는 것</translation>
    </message>
    <message>
      <source>As this question is written, only the file can show it.</source>
      <translation>이 문제는 파일에 적힌 대로만 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>In the file there is also: {0}</source>
      <translation>파일에 더 있는 것: {0}</translation>
    </message>
  </context>
  <context>
    <name>ui.labs.lessons.sheet_dialog</name>
    <message>
      <source>Worksheets on paper</source>
      <translation>종이 연습지</translation>
    </message>
    <message>
      <source>The students' names, one a line. Under each name the numbers are the same as in the program.</source>
      <translation>학생 이름을 한 줄에 하나씩 적으세요. 수는 프로그램에서 그 이름으로 풀 때와 같습니다.</translation>
    </message>
    <message>
      <source>Names of the students</source>
      <translation>학생 이름</translation>
    </message>
    <message>
      <source>Answers for the teacher at the end</source>
      <translation>끝에 교사용 정답</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>PDF로 저장…</translation>
    </message>
    <message>
      <source>Save the worksheets</source>
      <translation>연습지 저장</translation>
    </message>
    <message>
      <source>{0} of {1} sheets…</source>
      <translation>연습지 {1}장 중 {0}장…</translation>
    </message>
    <message>
      <source>Students: {0}</source>
      <translation>학생 {0}명</translation>
    </message>
    <message>
      <source>at most {0} students</source>
      <translation>학생은 {0}명까지</translation>
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
      <translation>수업</translation>
    </message>
    <message>
      <source>Lab: {0}</source>
      <translation>실험실: {0}</translation>
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
      <source>Definition {0} of {1}</source>
      <translation>정의 {1}개 중 {0}번째</translation>
    </message>
    <message>
      <source>Remove line {0}</source>
      <translation>{0}번 줄 지우기</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.definitions.row_list</name>
    <message>
      <source>Lines: {0}</source>
      <translation>줄 수: {0}</translation>
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
      <source>angle</source>
      <translation>각</translation>
    </message>
    <message>
      <source>along</source>
      <translation>벡터 방향</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.point</name>
    <message>
      <source>Tables at the point</source>
      <translation>점에서의 표</translation>
    </message>
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
      <source>Formulas come with the answer</source>
      <translation>식은 답을 구한 뒤에 보입니다</translation>
    </message>
    <message>
      <source>What the tables show</source>
      <translation>표에 보일 것</translation>
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
      <source>The whole tensor</source>
      <translation>텐서 전체</translation>
    </message>
    <message>
      <source>Copy the formulas as LaTeX</source>
      <translation>식을 LaTeX로 복사</translation>
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
    <message>
      <source>Choose rows and columns, slices and flattenings</source>
      <translation>행과 열, 단면, 펼치기를 고릅니다</translation>
    </message>
    <message>
      <source>Comes with the answer</source>
      <translation>답을 구한 뒤에 보입니다</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.trust_badge</name>
    <message>
      <source>✓ 4 ways agree</source>
      <translation>✓ 모두 일치</translation>
    </message>
    <message>
      <source>3 of 4 ways agree</source>
      <translation>넷 중 셋 일치</translation>
    </message>
    <message>
      <source>✗ not differentiable</source>
      <translation>✗ 미분 불가능</translation>
    </message>
    <message>
      <source>✗ ways disagree</source>
      <translation>✗ 서로 다름</translation>
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
      <translation>이계도함수</translation>
    </message>
  </context>
  <context>
    <name>ui.panels.view_bar</name>
    <message>
      <source>{0} in view A</source>
      <translation>그림 A의 {0}</translation>
    </message>
    <message>
      <source>{0} in view B</source>
      <translation>보기 B의 {0}</translation>
    </message>
    <message>
      <source>Another picture of the same function</source>
      <translation>같은 함수의 다른 그림</translation>
    </message>
    <message>
      <source>Ranges, axes and camera of this view</source>
      <translation>이 그림의 범위, 축, 카메라</translation>
    </message>
    <message>
      <source>This view alone, or both  (Shift+F11)</source>
      <translation>이 그림만 또는 둘 다  (Shift+F11)</translation>
    </message>
    <message>
      <source>More layers of view A</source>
      <translation>보기 A의 다른 레이어</translation>
    </message>
    <message>
      <source>Ranges, axes and camera of view A</source>
      <translation>그림 A의 범위, 축, 시점</translation>
    </message>
    <message>
      <source>View A alone, or both</source>
      <translation>그림 A만 보기 또는 둘 다</translation>
    </message>
    <message>
      <source>More layers of view B</source>
      <translation>보기 B의 다른 레이어</translation>
    </message>
    <message>
      <source>Ranges, axes and camera of view B</source>
      <translation>그림 B의 범위, 축, 시점</translation>
    </message>
    <message>
      <source>View B alone, or both</source>
      <translation>그림 B만 보기 또는 둘 다</translation>
    </message>
    <message>
      <source>The other view  (Ctrl+Alt+V)</source>
      <translation>다른 그림  (Ctrl+Alt+V)</translation>
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
  </context>
  <context>
    <name>ui.views.space_view</name>
    <message>
      <source>Space view</source>
      <translation>공간 그림</translation>
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
    <name>ui.widgets.busy_parts</name>
    <message>
      <source>computing</source>
      <translation>계산 중</translation>
    </message>
    <message>
      <source>Cancel  (Esc)</source>
      <translation>취소  (Esc)</translation>
    </message>
    <message>
      <source>computing…</source>
      <translation>계산 중…</translation>
    </message>
  </context>
  <context>
    <name>ui.widgets.dialogs</name>
    <message>
      <source>Open</source>
      <translation>열기</translation>
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
      <source>Replace</source>
      <translation>바꾸기</translation>
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
      <source>Discard</source>
      <translation>버리기</translation>
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
    <name>ui.widgets.docks</name>
    <message>
      <source>Close the panel</source>
      <translation>패널 닫기</translation>
    </message>
    <message>
      <source>Close the panel; the menu View brings it back</source>
      <translation>패널을 닫습니다. 보기 메뉴에서 다시 열 수 있습니다</translation>
    </message>
  </context>
  <context>
    <name>ui.widgets.line_list</name>
    <message>
      <source>Copy this line as LaTeX</source>
      <translation>이 줄을 LaTeX로 복사</translation>
    </message>
    <message>
      <source>Copy this line as text</source>
      <translation>이 줄을 글로 복사</translation>
    </message>
    <message>
      <source>Copy all lines as {0}</source>
      <translation>모든 줄을 {0} 형식으로 복사</translation>
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
    <name>ui.widgets.row_keys</name>
    <message>
      <source>a new line</source>
      <translation>줄 새로 넣기</translation>
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
    <message>
      <source>%1 of %2</source>
      <translation>%1/%2</translation>
    </message>
  </context>
  <context>
    <name>ui.widgets.transport_bar</name>
    <message>
      <source>To the start</source>
      <translation>처음으로</translation>
    </message>
    <message>
      <source>Play the steps, or pause</source>
      <translation>단계 재생 또는 일시 정지</translation>
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
    <name>ui.widgets.typeset</name>
    <message>
      <source>Formula, wider than its place</source>
      <translation>자리보다 넓은 식</translation>
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
      <source>How pictures in space are drawn on this machine</source>
      <translation>이 컴퓨터에서 공간 그림을 그리는 방식</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>도구</translation>
    </message>
    <message>
      <source>More tools</source>
      <translation>도구 더 보기</translation>
    </message>
    <message>
      <source> order </source>
      <translation> 차수 </translation>
    </message>
  </context>
  <context>
    <name>resources.examples</name>
    <message>
      <source>relu has a kink at 0, gelu and softplus have none; their slopes are what learning uses</source>
      <translation>relu는 0에서 꺾이지만 gelu와 softplus는 꺾이지 않습니다. 학습은 그 기울기를 씁니다</translation>
    </message>
    <message>
      <source>Every factor of the chain rule in a network, layer after layer, from the loss back</source>
      <translation>신경망에서 손실부터 거꾸로, 층마다 연쇄법칙의 모든 인수</translation>
    </message>
    <message>
      <source>The chain rule: h = f∘g runs over f along the spiral g</source>
      <translation>연쇄법칙: h = f∘g는 나선 g를 따라 f 위를 지납니다</translation>
    </message>
    <message>
      <source>The lecture's chain rule: df/dt = 2 sin t (cos t - 1)</source>
      <translation>강의의 연쇄법칙: df/dt = 2 sin t (cos t - 1)</translation>
    </message>
    <message>
      <source>x1 and x2 depend on s and t: the row of f times a 2×2 matrix</source>
      <translation>x1과 x2가 s와 t에 따라 변합니다: f의 행 곱하기 2×2 행렬</translation>
    </message>
    <message>
      <source>z² as a map of the plane: squares stay squares, for the Jacobian turns and stretches</source>
      <translation>평면의 사상 z²: 야코비 행렬이 돌리고 늘이기만 하므로 정사각형은 정사각형으로 갑니다</translation>
    </message>
    <message>
      <source>Elementary operations: a = x², b = exp(a), c = a + b, d = √c, e = cos(c)</source>
      <translation>기본 연산: a = x², b = exp(a), c = a + b, d = √c, e = cos(c)</translation>
    </message>
    <message>
      <source>Four components: choose in the view's settings which are drawn</source>
      <translation>성분 네 개: 어느 것을 그릴지 그림 설정에서 고릅니다</translation>
    </message>
    <message>
      <source>Three sliders: amplitude, damping and frequency</source>
      <translation>슬라이더 세 개: 진폭, 감쇠, 진동수</translation>
    </message>
    <message>
      <source>The valley of Rosenbrock: its Hessian's condition number at the minimum is 2,508</source>
      <translation>로젠브록의 골짜기: 극소점에서 헤세 행렬의 조건수는 2,508입니다</translation>
    </message>
    <message>
      <source>The gradient of det X is det(X) X⁻ᵀ, here as a closed form</source>
      <translation>det X의 그레이디언트 det(X) X⁻ᵀ를 닫힌 꼴로 봅니다</translation>
    </message>
    <message>
      <source>The slope of the secant as h goes to 0: first the error falls, then rounding takes over</source>
      <translation>h가 0으로 갈 때 할선의 기울기: 오차가 줄다가 반올림이 지배합니다</translation>
    </message>
    <message>
      <source>Turn the dial: the slope is greatest along the gradient, and 0 along the level set</source>
      <translation>다이얼을 돌려 보십시오. 기울기는 그레이디언트 방향에서 가장 크고 등위곡선 방향에서 0입니다</translation>
    </message>
    <message>
      <source>Where the root has no real value, the surface has a hole</source>
      <translation>근이 실수값을 갖지 않는 곳에서 곡면에 구멍이 있습니다</translation>
    </message>
    <message>
      <source>A field in space that turns about the z-axis and rises: its curl points up</source>
      <translation>z축을 돌며 올라가는 공간의 장: 회전이 위를 향합니다</translation>
    </message>
    <message>
      <source>y = Φθ by least squares: drag the points, go down the loss</source>
      <translation>최소제곱법 y = Φθ: 점을 끌고 손실을 따라 내려가 보십시오</translation>
    </message>
    <message>
      <source>Tangents travel with the values: one sweep for each input</source>
      <translation>접선값이 값과 함께 나아갑니다: 입력마다 훑기 한 번</translation>
    </message>
    <message>
      <source>Two variables are drawn, the others are held at the point: choose them in the view's settings</source>
      <translation>변수 두 개를 그리고 나머지는 점에 고정합니다. 그림 설정에서 고르십시오</translation>
    </message>
    <message>
      <source>The lecture's gradient: one row, two columns</source>
      <translation>강의의 그레이디언트: 한 행, 두 열</translation>
    </message>
    <message>
      <source>A curve in space with its Frenet frame and the circle that fits it best</source>
      <translation>공간곡선과 프레네 틀, 그리고 가장 잘 맞는 접촉원</translation>
    </message>
    <message>
      <source>A vector-valued function has a Hessian for each component: 2×2×2</source>
      <translation>벡터값 함수는 성분마다 헤세 행렬이 있습니다: 2×2×2</translation>
    </message>
    <message>
      <source>Four minima, four saddles, one maximum, found and marked</source>
      <translation>극소점 넷, 안장점 넷, 극대점 하나를 찾아 표시합니다</translation>
    </message>
    <message>
      <source>(5.103) of the lecture, derived line by line, each line tested on random matrices</source>
      <translation>강의의 (5.103)을 한 줄씩 유도하고 줄마다 무작위 행렬로 확인합니다</translation>
    </message>
    <message>
      <source>Is the gradient of xᵀBx equal to 2xᵀB? Only for a symmetric B</source>
      <translation>xᵀBx의 그레이디언트는 2xᵀB일까요? B가 대칭일 때만 그렇습니다</translation>
    </message>
    <message>
      <source>d(X⁻¹) = -X⁻¹ dX X⁻¹: a (2×2)×(2×2) tensor</source>
      <translation>d(X⁻¹) = -X⁻¹ dX X⁻¹: (2×2)×(2×2) 텐서</translation>
    </message>
    <message>
      <source>Inversion at the unit circle: lines become circles, and det J &lt; 0 turns the square over</source>
      <translation>단위원에 대한 반전: 직선은 원이 되고, det J &lt; 0이라 정사각형이 뒤집힙니다</translation>
    </message>
    <message>
      <source>At a kink there are two slopes and no derivative: move the point to 0</source>
      <translation>꺾인 곳에는 기울기가 둘이고 도함수는 없습니다. 점을 0으로 옮겨 보십시오</translation>
    </message>
    <message>
      <source>The loss of a straight line through four points: L = ||y − Φθ||²</source>
      <translation>네 점에 맞춘 직선의 손실: L = ||y − Φθ||²</translation>
    </message>
    <message>
      <source>A function of three variables: its level surfaces, and the gradient that stands on them</source>
      <translation>삼변수 함수의 등위면과 그에 수직인 그레이디언트</translation>
    </message>
    <message>
      <source>f(x) = Ax: the Jacobian is A, everywhere; det A says how areas grow</source>
      <translation>f(x) = Ax: 야코비 행렬은 어디서나 A이고, det A는 넓이의 비입니다</translation>
    </message>
    <message>
      <source>A map near a point is its Jacobian: the parallelogram is the image of a small square</source>
      <translation>점 근처에서 사상은 야코비 행렬과 같습니다: 평행사변형은 작은 정사각형의 상입니다</translation>
    </message>
    <message>
      <source>A curve that crosses itself: two frequencies and a phase</source>
      <translation>자신과 만나는 곡선: 진동수 둘과 위상</translation>
    </message>
    <message>
      <source>A 4×2 matrix of a vector with three entries: the tensor (4×2)×3, and the same flattened, 8×3</source>
      <translation>성분이 셋인 벡터의 4×2 행렬: 텐서 (4×2)×3과 이를 펼친 8×3</translation>
    </message>
    <message>
      <source>K = RᵀR: its derivative is a (2×2)×(3×2) tensor</source>
      <translation>K = RᵀR: 도함수는 (2×2)×(3×2) 텐서입니다</translation>
    </message>
    <message>
      <source>One side only: follow the normal once around</source>
      <translation>면이 하나뿐: 법선을 따라 한 바퀴 돌아 보십시오</translation>
    </message>
    <message>
      <source>The Hessian at the origin is 0: neither its eigenvalues nor its sign decide</source>
      <translation>원점에서 헤세 행렬이 0이라 고윳값도 부호도 판정하지 못합니다</translation>
    </message>
    <message>
      <source>Two layers of eight units learn where the moons are: press Train</source>
      <translation>유닛 여덟 개인 층 두 개가 반달을 배웁니다. ‘학습’을 누르십시오</translation>
    </message>
    <message>
      <source>κ = 25: gradient descent zigzags, Newton is there after one step</source>
      <translation>κ = 25: 경사하강법은 갈지자로 가고 뉴턴법은 한 걸음에 도착합니다</translation>
    </message>
    <message>
      <source>The polynomial of order 2 touches, bends as the surface does, and then leaves it</source>
      <translation>2차 다항식은 곡면에 접하고 함께 휘다가 떨어집니다</translation>
    </message>
    <message>
      <source>Along each axis f is 0, along the diagonal 1/2: no limit at the origin</source>
      <translation>축 위에서 f는 0, 대각선 위에서 1/2: 원점에서 극한이 없습니다</translation>
    </message>
    <message>
      <source>A map of the plane; det J = r says how areas grow</source>
      <translation>평면의 사상. det J = r은 넓이의 비입니다</translation>
    </message>
    <message>
      <source>Your turn: name the rule for the next step, or type the line</source>
      <translation>직접 해 보십시오. 다음 단계의 규칙을 고르거나 줄을 입력합니다</translation>
    </message>
    <message>
      <source>The product rule and the chain rule, one line each, every line checked</source>
      <translation>곱의 법칙과 연쇄법칙을 한 줄씩, 줄마다 확인합니다</translation>
    </message>
    <message>
      <source>Neither a maximum nor a minimum: the Hessian has eigenvalues of both signs</source>
      <translation>극대도 극소도 아닙니다: 헤세 행렬의 고윳값 부호가 서로 다릅니다</translation>
    </message>
    <message>
      <source>The difference quotient: slide h towards 0, and the secant becomes the tangent</source>
      <translation>차분몫: h를 0으로 밀면 할선이 접선이 됩니다</translation>
    </message>
    <message>
      <source>ln(1 + x) at 0: the series converges for -1 &lt; x ≤ 1, slowly at the ends</source>
      <translation>0에서 ln(1 + x): 급수는 -1 &lt; x ≤ 1에서 수렴하고 끝에서는 느립니다</translation>
    </message>
    <message>
      <source>Smooth on the whole line, and yet the series at 0 ends at |x| = 1: there is a pole at ±i</source>
      <translation>실수 전체에서 매끄럽지만 0에서의 급수는 |x| = 1에서 끝납니다: ±i에 극이 있습니다</translation>
    </message>
    <message>
      <source>Two layers with tanh: the loss at two data points as a function of two weights</source>
      <translation>tanh를 쓰는 두 층: 데이터 점 두 개에서의 손실을 두 가중치의 함수로 봅니다</translation>
    </message>
    <message>
      <source>Every derivative at 0 is 0: the Taylor series is 0, and f is not</source>
      <translation>0에서 모든 도함수가 0이라 테일러 급수는 0이지만 f는 아닙니다</translation>
    </message>
    <message>
      <source>Three variables, two components: a Jacobian with two rows and three columns</source>
      <translation>변수 셋, 성분 둘: 2행 3열의 야코비 행렬</translation>
    </message>
    <message>
      <source>The area element sin θ: patches are small near the poles</source>
      <translation>넓이 요소 sin θ: 극 근처의 조각은 작습니다</translation>
    </message>
    <message>
      <source>A map of space: its Jacobian is 3×3, and det J = r² sin θ</source>
      <translation>공간의 사상: 야코비 행렬은 3×3이고 det J = r² sin θ입니다</translation>
    </message>
    <message>
      <source>A vector-valued function of one variable: its Jacobian is 2×1</source>
      <translation>일변수 벡터값 함수: 야코비 행렬은 2×1입니다</translation>
    </message>
    <message>
      <source>Paths that follow the gradient up and down: they cross every level set at a right angle</source>
      <translation>그레이디언트를 따라 오르내리는 경로: 모든 등위곡선과 수직으로 만납니다</translation>
    </message>
    <message>
      <source>Step the order upward with ] and see the polynomial hold on for longer</source>
      <translation>] 키로 차수를 올리면 다항식이 더 멀리까지 함수를 따라갑니다</translation>
    </message>
    <message>
      <source>Step the order with ] and see the region grow in which the error is surely below ε</source>
      <translation>] 키로 차수를 올리면 오차가 확실히 ε보다 작은 영역이 커집니다</translation>
    </message>
    <message>
      <source>D²f and δ⊗δ entry by entry: the terms of the multivariate Taylor series</source>
      <translation>D²f와 δ⊗δ를 성분별로: 다변수 테일러 급수의 항</translation>
    </message>
    <message>
      <source>A surface with parameters u and v; R and r have sliders</source>
      <translation>매개변수 u와 v의 곡면. R과 r에는 슬라이더가 있습니다</translation>
    </message>
    <message>
      <source>Halve the range again and again: every smooth surface becomes its tangent plane</source>
      <translation>범위를 거듭 반으로 줄이면 매끄러운 곡면은 접평면이 됩니다</translation>
    </message>
    <message>
      <source>f = Ax by A: a 2×(2×3) tensor whose rows hold xᵀ, and zeros</source>
      <translation>f = Ax를 A로 미분: 행에 xᵀ와 0이 있는 2×(2×3) 텐서</translation>
    </message>
    <message>
      <source>A vector field: a adds divergence, b adds curl</source>
      <translation>벡터장: a는 발산을, b는 회전을 더합니다</translation>
    </message>
    <message>
      <source>Move the sliders, or press play</source>
      <translation>슬라이더를 움직이거나 재생을 누르십시오</translation>
    </message>
    <message>
      <source>Eight inputs, one output: one sweep backward gives all eight derivatives</source>
      <translation>입력 여덟, 출력 하나: 역방향 훑기 한 번으로 도함수 여덟 개를 모두 얻습니다</translation>
    </message>
  </context>
</TS>
